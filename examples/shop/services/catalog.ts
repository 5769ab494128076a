import { Service } from 'charthouse';
import { platform } from '../platform';

/** The products: an API, and a nightly CronJob that builds its search index anew. */
new Service(platform, 'catalog', {
  team: 'storefront',
  images: {
    catalog: {
      firstTag: 'sha-41dabae7b9269b285d97d343465fadf2fc075403@sha256:652f55016243bf1b9f1bbea46d5749ef892dbe394e46de9d66ab1aacf0b4af57',
    },
  },
  ports: { grpc: 50051 },
  probes: { readiness: { grpc: 'grpc' }, liveness: { grpc: 'grpc', periodSeconds: 20 } },
  secrets: {
    'catalog-database': { as: 'environment', keys: { DATABASE_URL: { key: '{team}/{environment}/catalog-database', property: 'url' } } },
  },
  calls: ['postgresql://catalog.db.acme-shop.example'],
  replicas: 2,
  workloads: {
    reindex: {
      kind: 'CronJob',
      schedule: '30 2 * * *',
      timeZone: 'Europe/Berlin',
      args: ['reindex', '--all'],
      activeDeadlineSeconds: 3600,
      backoffLimit: 1,
      resources: { limits: { memory: '512Mi' } },
    },
  },
  environments: {
    dev: { replicas: 1, workloads: { reindex: { suspend: true } } },
    production: {
      replicas: 3,
      clusters: { 'prod-us': { workloads: { reindex: { suspend: true } } } },
      resources: { requests: { cpu: '200m', memory: '256Mi' }, limits: { cpu: '1', memory: '512Mi' } },
    },
  },
});
