import { Service } from 'charthouse';
import { platform } from '../platform';
import { servesGrpc } from '../serves-grpc';

/** Writes to customers. */
new Service(platform, 'messages', {
  team: 'dispatch',
  ...servesGrpc,
  serviceAccount: { name: 'dispatch', existing: true },
  // Its hosts are outside of the cluster, and names with two dots are complete.
  dnsConfig: { options: { ndots: '2' } },
  calls: ['tcp://smtp.green-market.example:587'],
  secrets: { 'messages-smtp': { as: 'environment', key: 'market/{environment}/smtp', refreshInterval: '15m' } },
  configFiles: { templates: { mountPath: '/etc/messages', files: { 'ordered.txt': 'Thank you, {name}. We come at {hour}.\n' } } },
  environments: { production: { replicas: 2 } },
});
