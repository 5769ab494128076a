import { Service } from 'charthouse';
import { platform } from '../platform';
import { servesGrpc } from '../serves-grpc';

/** What customers are about to buy, kept in the cache. */
new Service(platform, 'basket', {
  team: 'purchase',
  ...servesGrpc,
  calls: ['basket-cache'],
  env: { CACHE: 'basket-cache:6379', CACHE_PASSWORD: { secretKeyRef: { name: 'basket-cache', key: 'password' } } },
  secrets: { 'basket-cache': { as: 'references', existing: true } },
  environments: { production: { replicas: { min: 3, max: 12, cpu: 70, pods: { grpc_server_started_per_second: '150' } } } },
});
