import { Service } from 'charthouse';
import { platform } from '../platform';
import { servesGrpc } from '../serves-grpc';

/** Finds products. Each pod keeps an index on a volume, and is found by its own name. */
new Service(platform, 'search', {
  team: 'shopping',
  ...servesGrpc,
  kind: 'StatefulSet',
  podManagementPolicy: 'Parallel',
  calls: ['assortment'],
  env: { ASSORTMENT: 'assortment:9090' },
  securityContext: { fsGroup: 10001, fsGroupChangePolicy: 'OnRootMismatch' },
  volumeClaims: { index: { storage: '2Gi', mountPath: '/var/lib/search' } },
  environments: {
    staging: { podDisruptionBudget: { maxUnavailable: 1 } },
    production: {
      replicas: 3,
      volumeClaims: { index: { storage: '20Gi', storageClassName: 'fast' } },
      resources: { requests: { cpu: '250m', memory: '512Mi' }, limits: { cpu: '2', memory: '1Gi' } },
    },
  },
});
