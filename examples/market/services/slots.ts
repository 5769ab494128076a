import { Service } from 'charthouse';
import { platform } from '../platform';
import { servesGrpc } from '../serves-grpc';

/** Hours at which customers can be visited. */
new Service(platform, 'slots', {
  team: 'dispatch',
  ...servesGrpc,
  serviceAccount: { name: 'dispatch', existing: true },
  calls: ['couriers'],
  env: {
    COURIERS: 'couriers:9090',
    OPENS: { configMapKeyRef: { name: 'slots-hours', key: 'opens' } },
    CLOSES: { configMapKeyRef: { name: 'slots-hours', key: 'closes' } },
  },
  configFiles: { hours: { files: { opens: '8', closes: '20' } } },
  environments: { production: { replicas: 2, configFiles: { hours: { files: { closes: '22' } } } } },
});
