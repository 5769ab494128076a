import { Service } from 'charthouse';
import { platform } from '../platform';
import { servesGrpc } from '../serves-grpc';

/** Turns a basket into an order: it asks everybody, and takes its time to end what it has begun. */
new Service(platform, 'ordering', {
  team: 'purchase',
  ...servesGrpc,
  calls: ['basket', 'vouchers', 'pricing', 'billing', 'stock', 'slots', 'messages'],
  env: {
    BASKET: 'basket:9090',
    VOUCHERS: 'vouchers:9090',
    PRICING: 'pricing:9090',
    BILLING: 'billing:9090',
    STOCK: 'stock:9090',
    SLOTS: 'slots:9090',
    MESSAGES: 'messages:9090',
  },
  lifecycle: { preStop: { sleep: 10 } },
  terminationGracePeriodSeconds: 60,
  probes: { ...servesGrpc.probes, liveness: { ...servesGrpc.probes.liveness, terminationGracePeriodSeconds: 20 } },
  environments: { production: { replicas: { min: 3, max: 15, cpu: 65 }, podDisruptionBudget: { minAvailable: '60%' } } },
});
