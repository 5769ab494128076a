import { Service } from 'charthouse';
import { platform } from '../platform';

/** Plays customers, so that staging has traffic. Nobody calls it, and production has real ones. */
new Service(platform, 'shoppers', {
  team: 'shopping',
  images: { 'load-generator': { dockerfile: 'load-generator.Dockerfile' } },
  probes: {
    readiness: { exec: ['/app/shoppers', 'ready'] },
    liveness: { exec: ['/app/shoppers', 'alive'] },
  },
  calls: ['shopfront'],
  env: { TARGET: 'http://shopfront', SHOPPERS: '20', RATE: '2' },
  configFiles: { baskets: { mountPath: '/etc/shoppers', files: { 'baskets.csv': 'apples,4\nbread,1\n' } } },
  environments: { production: null },
});
