import { Service } from 'charthouse';
import { platform } from '../platform';
import { servesGrpc } from '../serves-grpc';

/** Charges cards. The key of the provider has another name in the Secret than the program reads. */
new Service(platform, 'billing', {
  team: 'purchase',
  ...servesGrpc,
  secrets: {
    'card-provider': { as: 'references', existing: true },
    'billing-client': { as: 'files', key: 'market/{environment}/billing-client', mountPath: '/etc/billing/client', defaultMode: 0o440 },
  },
  env: {
    PROVIDER_KEY: { secretKeyRef: { name: 'card-provider', key: 'live-key' } },
    CLIENT_CERTIFICATE: '/etc/billing/client/tls.crt',
  },
  runtimeClassName: 'gvisor',
  securityContext: { fsGroup: 10001 },
  calls: ['https://cards.example.com:8443'],
  environments: {
    staging: { env: { PROVIDER_KEY: { secretKeyRef: { name: 'card-provider', key: 'test-key' } } } },
    production: { replicas: 2, syncWindows: { 'opening-hours': true } },
  },
});
