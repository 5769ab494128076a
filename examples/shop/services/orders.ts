import { Service } from 'charthouse';
import { platform } from '../platform';

/** Orders: an API, a worker that empties the queue, and a migration of the database that runs before each rollout. */
new Service(platform, 'orders', {
  team: 'orders',
  source: { repository: 'orders', visibility: 'internal' },
  images: { 'orders-worker': { dockerfile: 'worker.Dockerfile' } },
  ports: { http: 8080 },
  probes: { readiness: { path: '/ready' }, liveness: { path: '/live' } },
  env: { QUEUE_URL: 'nats://queue.data-dev:4222' },
  secrets: {
    'orders-database': { as: 'environment', key: '{team}/{environment}/orders-database' },
    'orders-stripe': { as: 'environment', key: '{team}/{environment}/stripe' },
  },
  serviceAccount: { awsRoleArn: 'arn:aws:iam::111122223333:role/orders-dev' },
  calls: ['queue', 'https://api.stripe.com', 'postgresql://orders.db.acme-shop.example'],
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
      workloads: {
        worker: {
          replicas: { min: 2, max: 30, external: { nats_consumer_num_pending: { averageValue: '50', selector: { consumer: 'orders' } } } },
          resources: { requests: { cpu: '200m' }, limits: { cpu: '1' } },
        },
      },
    },
  },
});
