import { Service } from 'charthouse';
import { platform } from '../platform';

/** The queue between the shop and everything behind it: one node to try things on, three in production. */
new Service(platform, 'queue', {
  team: 'data',
  source: { repository: 'queue' },
  images: {
    queue: {
      firstTag: 'sha-1038345ecc525ca37383914c8d7839e94ccf5448@sha256:00b109cf1123a591253cc534b17e5268eb8fc2fbb7d6772de7a55c135ef1282f',
    },
  },
  kind: 'StatefulSet',
  ports: { client: 4222, cluster: 6222, monitor: 8222 },
  probes: { readiness: { path: '/healthz', port: 'monitor' }, liveness: { path: '/healthz?js-enabled-only=true', port: 'monitor' } },
  args: ['-c', '/etc/nats/nats.conf'],
  env: { POD_NAME: { fieldRef: 'metadata.name' } },
  podManagementPolicy: 'Parallel',
  securityContext: { fsGroup: 10001 },
  configFiles: { config: { mountPath: '/etc/nats', files: { 'nats.conf': 'port: 4222\nhttp: 8222\njetstream { store_dir: /data }\n' } } },
  volumeClaims: { data: { storage: '5Gi', mountPath: '/data' } },
  podDisruptionBudget: { maxUnavailable: 1 },
  environments: {
    dev: { podDisruptionBudget: null },
    staging: { podDisruptionBudget: null },
    production: {
      replicas: 3,
      resources: { requests: { cpu: '500m', memory: '1Gi' }, limits: { cpu: '2', memory: '2Gi' } },
      configFiles: {
        config: {
          files: {
            'nats.conf':
              'server_name: $POD_NAME\nport: 4222\nhttp: 8222\njetstream { store_dir: /data }\ncluster { name: shop, port: 6222, routes: [nats://queue-headless:6222] }\n',
          },
        },
      },
      volumeClaims: { data: { storage: '50Gi', storageClassName: 'fast' } },
      topologySpreadConstraints: [{ topologyKey: 'topology.kubernetes.io/zone', whenUnsatisfiable: 'DoNotSchedule' }],
    },
  },
});
