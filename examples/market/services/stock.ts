import { Service } from 'charthouse';
import { platform } from '../platform';
import { servesGrpc } from '../serves-grpc';

/** What lies in the warehouses. The database is migrated before each rollout, and a worker hears of deliveries. */
new Service(platform, 'stock', {
  team: 'dispatch',
  ...servesGrpc,
  // All services of the team have this ServiceAccount, which knows the team's registry.
  serviceAccount: { name: 'dispatch', imagePullSecrets: ['dispatch-registry'] },
  secrets: { 'stock-database': { as: 'environment', keys: { DATABASE_URL: { key: 'market/{environment}/stock', property: 'url' } } } },
  calls: ['postgresql://stock.db.green-market.example', 'tcp://broker.green-market.example:9092'],
  workloads: {
    migrate: { kind: 'Job', args: ['migrate'], backoffLimit: 2, activeDeadlineSeconds: 300 },
    deliveries: {
      args: ['deliveries'],
      env: { TOPIC: 'deliveries' },
      configFiles: { topics: { mountPath: '/etc/stock', files: { 'topics.yaml': 'deliveries: { partitions: 6 }\n' } } },
      probes: {
        readiness: { exec: ['/app/stock', 'ready'] },
        liveness: { exec: ['/app/stock', 'alive'], periodSeconds: 20 },
      },
    },
  },
  environments: {
    production: {
      replicas: 3,
      workloads: {
        deliveries: {
          replicas: { min: 1, max: 6, external: { consumer_lag: { averageValue: '200', selector: { topic: 'deliveries' } } } },
        },
      },
    },
  },
});
