import { Service } from 'charthouse';
import { platform } from '../platform';

/** The cache of baskets: an image of somebody else's, in memory only. An empty cache costs customers a few clicks, and nothing more. */
new Service(platform, 'basket-cache', {
  team: 'purchase',
  images: { 'basket-cache': null },
  source: null,
  containerName: 'valkey',
  image: 'docker.io/valkey/valkey:8.1.3@sha256:8f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0',
  args: ['--save', '', '--appendonly', 'no', '--maxmemory', '96mb', '--maxmemory-policy', 'allkeys-lru', '--requirepass', '$(PASSWORD)'],
  // It writes no traces.
  networkPolicy: { egress: { namespaces: { telemetry: null } } },
  env: { OTEL_EXPORTER_OTLP_ENDPOINT: null, POD_NAME: null, PASSWORD: { secretKeyRef: { name: 'basket-cache', key: 'password' } } },
  secrets: { 'basket-cache': { as: 'references', keys: { password: { key: 'market/{environment}/basket-cache' } } } },
  ports: { cache: 6379 },
  probes: {
    readiness: { exec: ['/bin/sh', '-c', 'valkey-cli --no-auth-warning -a "$PASSWORD" ping'] },
    liveness: { tcpSocket: 'cache' },
  },
  updateStrategy: { type: 'Recreate' },
  volumes: { data: { mountPath: '/data', emptyDir: { medium: 'Memory', sizeLimit: '16Mi' } } },
});
