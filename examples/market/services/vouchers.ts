import { Service } from 'charthouse';
import { platform } from '../platform';
import { servesGrpc } from '../serves-grpc';

/** Vouchers and discounts. */
new Service(platform, 'vouchers', {
  team: 'purchase',
  ...servesGrpc,
  secrets: {
    'vouchers-database': { as: 'environment', keys: { DATABASE_URL: { key: 'market/{environment}/vouchers', property: 'url' } } },
  },
  calls: ['postgresql://vouchers.db.green-market.example'],
  environments: { production: { replicas: 2 } },
});
