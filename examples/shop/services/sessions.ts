import { Service } from 'charthouse';
import { platform } from '../platform';

/** A store that keeps carts between visits. Nothing is built, so it has no repository: it runs an image of somebody else's. */
new Service(platform, 'sessions', {
  team: 'orders',
  kind: 'StatefulSet',
  images: { sessions: null },
  image: 'docker.io/valkey/valkey:8.1.3@sha256:8f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0',
  args: ['--appendonly', 'yes', '--dir', '/data'],
  ports: { redis: 6379 },
  probes: { readiness: { exec: ['valkey-cli', 'ping'] }, liveness: { tcpSocket: 'redis', periodSeconds: 20 } },
  securityContext: { fsGroup: 10001 },
  volumeClaims: { data: { storage: '1Gi', mountPath: '/data' } },
  networkPolicy: { ingress: { ownNamespace: false } },
  podDisruptionBudget: { maxUnavailable: 1 },
  environments: {
    dev: { podDisruptionBudget: null },
    production: {
      // Who loses carts wants to be at work to see it.
      syncWindows: { 'business-hours': true },
      volumeClaims: { data: { storage: '20Gi', storageClassName: 'fast' } },
      resources: { requests: { memory: '1Gi' }, limits: { memory: '2Gi' } },
    },
  },
});
