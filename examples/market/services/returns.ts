import { Service } from 'charthouse';
import { platform } from '../platform';
import { servesGrpc } from '../serves-grpc';

/** Takes back what customers do not want: the program of `ordering`, from the same image, which another team builds. */
new Service(platform, 'returns', {
  team: 'dispatch',
  ...servesGrpc,
  images: { ordering: { builtBy: 'ordering' } },
  args: ['returns'],
  serviceAccount: { name: 'dispatch', existing: true },
  calls: ['stock', 'billing'],
  env: { STOCK: 'stock:9090', BILLING: 'billing:9090' },
});
