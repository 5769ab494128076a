import { Service } from 'charthouse';
import { platform } from '../platform';
import { servesGrpc } from '../serves-grpc';

/** Prices in the currency of the customer. Each node has a pod, which its neighbours ask first. */
new Service(platform, 'pricing', {
  team: 'purchase',
  ...servesGrpc,
  service: { internalTrafficPolicy: 'Local' },
  kind: 'DaemonSet',
  calls: ['https://rates.example.com'],
  updateStrategy: { maxSurge: 1, maxUnavailable: 0 },
});
