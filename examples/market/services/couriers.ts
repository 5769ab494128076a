import { Service } from 'charthouse';
import { platform } from '../platform';
import { servesGrpc } from '../serves-grpc';

/** Who drives where. Couriers' phones hold a connection to one pod, so they come back to it. */
new Service(platform, 'couriers', {
  team: 'dispatch',
  ...servesGrpc,
  serviceAccount: { name: 'dispatch', existing: true },
  service: { ...servesGrpc.service, sessionAffinity: 'ClientIP' },
  calls: ['https://maps.example.com'],
  secrets: { 'maps-api': { as: 'environment', keys: { MAPS_TOKEN: { key: 'market/{environment}/maps' } } } },
  environments: { production: { replicas: 2 } },
});
