import { Service } from 'charthouse';
import { platform } from '../platform';

/** Orders: an API, a worker that empties the queue, and a migration of the database that runs before each rollout. */
new Service(platform, 'orders', {
  team: 'orders',
  source: { repository: 'orders' },
  images: {
    orders: {
      firstTag: 'sha-9658403816409e66eba2175f8eff8b53a9681573@sha256:1c168adb00d208e42f93314529f1fa9c0427eb63233ceda95a5db52b7012a719',
    },
    'orders-worker': {
      dockerfile: 'worker.Dockerfile',
      firstTag: 'sha-da93729c9c7a7236239b097fb752b4dcc5a26ff7@sha256:6c5941bbc0408fbd0bdff9e6fde162646fc5b3a08409a3cdf944ee2dacc03a97',
    },
  },
  ports: { http: 8080 },
  probes: { readiness: { path: '/ready' }, liveness: { path: '/live' } },
  env: { QUEUE_URL: 'nats://queue.data-dev:4222' },
  secrets: {
    'orders-database': { as: 'environment', key: '{team}/{environment}/orders-database' },
    'orders-stripe': { as: 'environment', key: '{team}/{environment}/stripe' },
  },
  serviceAccount: { awsRoleArn: 'arn:aws:iam::111122223333:role/orders-dev' },
  calls: ['queue', 'https://api.stripe.com', 'https://sts.eu-central-1.amazonaws.com', 'postgresql://orders.db.acme-shop.example'],
  replicas: 2,
  workloads: {
    migrate: { kind: 'Job', args: ['migrate', 'up'], backoffLimit: 2, activeDeadlineSeconds: 600 },
    worker: {
      image: 'orders-worker',
      replicas: 1,
      probes: {
        liveness: { exec: ['/app/worker', 'health'], periodSeconds: 30 },
        readiness: { exec: ['/app/worker', 'ready'], periodSeconds: 15 },
      },
      terminationGracePeriodSeconds: 120,
    },
  },
  environments: {
    staging: {
      env: { QUEUE_URL: 'nats://queue.data-staging:4222' },
      serviceAccount: { awsRoleArn: 'arn:aws:iam::111122223333:role/orders-staging' },
      workloads: { worker: { replicas: 2 } },
    },
    production: {
      env: { QUEUE_URL: 'nats://queue.data-production:4222' },
      serviceAccount: { awsRoleArn: 'arn:aws:iam::444455556666:role/orders' },
      replicas: { min: 4, max: 16, cpu: 65 },
      resources: { requests: { cpu: '250m', memory: '256Mi' }, limits: { cpu: '1', memory: '512Mi' } },
      // The database is one: it is migrated from the first cluster alone.
      clusters: { 'prod-us': { workloads: { migrate: null } } },
      workloads: {
        worker: {
          replicas: { min: 2, max: 30, external: { nats_consumer_num_pending: { averageValue: '50', selector: { consumer: 'orders' } } } },
          resources: { requests: { cpu: '200m' }, limits: { cpu: '1' } },
        },
      },
    },
  },
});
