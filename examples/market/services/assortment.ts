import { Service } from 'charthouse';
import { platform } from '../platform';
import { servesGrpc } from '../serves-grpc';

/** What the market sells. The list comes from a file, and grows with the season: a CronJob with a script of its own publishes it. */
new Service(platform, 'assortment', {
  team: 'shopping',
  ...servesGrpc,
  calls: ['pricing', 'stock'],
  env: { PRICING: 'pricing:9090', STOCK: 'stock:9090', LIST: { configMapKeyRef: { name: 'assortment-list', key: 'season' } } },
  configFiles: { list: { mountPath: '/etc/assortment', files: { 'list.yaml': 'groups: [fruit, vegetables, bread]\n', season: 'autumn' } } },
  // Partners read the list, and nothing else.
  grpcRoute: {
    hostnames: ['partners.staging.green-market.example'],
    rules: {
      list: {
        matches: [{ method: { service: 'market.assortment.v1.Assortment', method: 'List' } }],
        filters: { requestHeaderModifier: { set: { 'x-entrance': 'partners' } } },
      },
    },
  },
  workloads: {
    publish: {
      kind: 'CronJob',
      schedule: '15 3 * * *',
      timeZone: 'Europe/Lisbon',
      command: ['/bin/sh', '/scripts/publish.sh'],
      // The list of the server is not what it reads: it does not start anew when that changes.
      configFiles: {
        list: null,
        script: { mountPath: '/scripts', defaultMode: 0o555, files: { 'publish.sh': 'set -e\nexec /app/assortment publish --all\n' } },
      },
      env: { LIST: null },
      activeDeadlineSeconds: 900,
      backoffLimit: 1,
    },
  },
  environments: {
    staging: { workloads: { publish: { suspend: true } } },
    production: { replicas: 3, grpcRoute: { hostnames: ['partners.green-market.example'] } },
  },
});
