import type { Definitions } from '../src/definition/definitions';
import { isMap } from '../src/files/is-map';

/** One change of the definitions of an example, as a team or the platform team would make it. */
export interface TypicalChange {
  readonly example: 'payments' | 'shop';
  readonly edits: readonly Edit[];
}

type Edit = (definitions: Definitions) => Definitions;

type Fields = Readonly<Record<string, unknown>>;

/** A copy of a definition with another value at a place; without the property if the value is undefined. Functions stay themselves. */
function withValue(holder: Fields, [key, ...rest]: readonly string[], value: unknown): Fields {
  const inner = isMap(holder[key!]) ? (holder[key!] as Fields) : {};
  const { [key!]: _, ...others } = holder;
  const changed = rest.length > 0 ? withValue(inner, rest, value) : value;
  if (changed === undefined) return others;
  return key! in holder
    ? Object.fromEntries(Object.entries(holder).map(([name, each]) => [name, name === key ? changed : each]))
    : { ...holder, [key!]: changed };
}

const onPlatform =
  (place: string, value: unknown): Edit =>
  ({ platform, services, ...others }) => ({
    ...others,
    platform: { ...platform, definition: withValue(platform.definition as unknown as Fields, place.split('/'), value) as never },
    services,
  });

const onService =
  (service: string, place: string, value: unknown): Edit =>
  (definitions) => {
    if (!definitions.services.some(({ name }) => name === service)) throw new Error(`there is no service '${service}'`);
    return {
      ...definitions,
      services: definitions.services.map((each) =>
        each.name === service
          ? { ...each, definition: withValue(each.definition as unknown as Fields, place.split('/'), value) as never }
          : each,
      ),
    };
  };

const without =
  (service: string): Edit =>
  (definitions) => ({
    ...definitions,
    services: definitions.services.filter(({ name }) => name !== service),
  });

const added =
  (name: string, definition: object): Edit =>
  (definitions) => ({
    ...definitions,
    services: [...definitions.services, { name, definition: definition as never }],
  });

const renamed =
  (service: string, name: string): Edit =>
  (definitions) => ({
    ...definitions,
    services: definitions.services.map((each) => (each.name === service ? { ...each, name } : each)),
  });

const inShop = (...edits: Edit[]): TypicalChange => ({ example: 'shop', edits });
const inPayments = (...edits: Edit[]): TypicalChange => ({ example: 'payments', edits });

const sha256 = (digit: string): string => `sha256:${digit.repeat(64)}`;

/** Changes that people make, by what they would say that they did. Each has golden plans in `test/golden/plans/`. */
export const typicalChanges: Readonly<Record<string, TypicalChange>> = {
  // What runs.
  'image-of-a-sidecar': inShop(onService('cart', 'sidecars/access-log/image', `docker.io/fluent/fluent-bit:3.2.11@${sha256('a')}`)),
  'image-of-a-store': inShop(onService('sessions', 'image', `docker.io/valkey/valkey:9.0.0@${sha256('b')}`)),
  'further-image': inShop(
    onService('cart', 'images/cart-tools', { firstTag: 'v1', dockerfile: 'tools.Dockerfile' }),
    onService('cart', 'workloads/tidy', { kind: 'CronJob', schedule: '0 4 * * *', image: 'cart-tools' }),
  ),
  'sidecar-removed': inShop(onService('cart', 'sidecars', undefined), onService('cart', 'environments/dev/sidecars', undefined)),
  replicas: inShop(onService('catalog', 'replicas', 3)),
  'bounds-of-an-autoscaler': inShop(onService('web', 'environments/production/replicas/max', 60)),
  'count-becomes-autoscaler': inShop(onService('catalog', 'environments/production/replicas', { min: 3, max: 9, cpu: 70 })),
  resources: inShop(onService('catalog', 'environments/production/resources/requests', { cpu: '400m', memory: '384Mi' })),
  probe: inPayments(onService('payments-api', 'probes/readiness/path', '/ready'), onService('payments-api', 'probes/liveness', undefined)),
  arguments: inShop(onService('catalog', 'workloads/reindex/args', ['reindex'])),
  schedule: inShop(onService('reports', 'schedule', '30 6 * * *')),
  'workload-added': inPayments(onService('payments-api', 'workloads/settle', { kind: 'CronJob', schedule: '0 1 * * *', args: ['settle'] })),
  'security-context': inPayments(
    onService('payments-api', 'securityContext', { runAsUser: 1001, fsGroup: 2000, readOnlyRootFilesystem: false }),
  ),
  // Configuration and secrets.
  'value-of-a-variable': inShop(onService('web', 'env/LOG_LEVEL', 'warn')),
  'configuration-file': inShop(onService('web', 'configFiles/features/files/features.yaml', 'checkout: express\nrecommendations: true\n')),
  'key-of-a-secret': inShop(
    onService('catalog', 'secrets/catalog-database/keys/REPLICA_URL', {
      key: '{team}/{environment}/catalog-database',
      property: 'replica',
    }),
  ),
  // Network.
  'call-added': inShop(onService('cart', 'calls', ['sessions', 'catalog', 'tcp://logs.acme-shop.example:24224'])),
  'call-removed': inShop(onService('web', 'calls', ['catalog', 'cart'])),
  'external-call-added': inShop(onService('cart', 'calls', ['sessions', 'tcp://logs.acme-shop.example:24224', 'https://tax.example.com'])),
  port: inShop(onService('cart', 'ports/http', 8081)),
  'host-of-a-route': inShop(
    onService('web', 'environments/production/httpRoute/hostnames', ['shop.acme-shop.example', 'www.acme-shop.example']),
  ),
  'network-policy-off': inShop(onService('sessions', 'networkPolicy', null)),
  // Identity.
  'rules-of-a-role': inPayments(
    onService('payments-api', 'serviceAccount', { rules: [{ apiGroups: [''], resources: ['configmaps'], verbs: ['get', 'update'] }] }),
  ),
  'cloud-role': inShop(
    onService('orders', 'environments/production/serviceAccount/awsRoleArn', 'arn:aws:iam::444455556666:role/orders-v2'),
  ),
  // Delivery.
  'sync-becomes-automated': inPayments(onPlatform('environments/production/sync', 'automated')),
  'window-added': inPayments(onPlatform('environments/staging/syncWindows', ['nightly'])),
  'window-of-a-service': inShop(onService('orders', 'environments/production/syncWindows', { 'business-hours': true })),
  'kind-in-a-project': inPayments(
    onPlatform('teams/payments/permits', {
      locks: { kinds: [{ group: 'coordination.k8s.io', kind: 'Lease' }], reason: 'the team takes locks by hand' },
    }),
  ),
  'role-of-a-project': inShop(onPlatform('teams/orders/roles/deployer/actions', ['get', 'sync', 'logs', 'delete'])),
  notifications: inPayments(onPlatform('environments/production/notifications', ['alerts'])),
  // Repositories.
  approvals: inPayments(onPlatform('environments/production/promotion/approvals', { team: 2 })),
  'branch-that-feeds-an-environment': inPayments(onPlatform('environments/dev/promotion', { branch: 'develop' })),
  'environment-that-follows-releases': inPayments(
    onPlatform('environments/production/promotion', { on: 'release', approvals: { team: 1, qa: 1 } }),
  ),
  'repository-of-the-definitions': inPayments(onPlatform('github/definitions', { repository: 'platform' })),
  'visibility-of-a-repository': inPayments(onService('payments-api', 'source/visibility', 'private')),
  'vulnerability-accepted': inPayments(
    onService('payments-api', 'source/vulnerabilityWaivers', { 'CVE-2026-12345': { reason: 'it is never called', until: '2027-03-31' } }),
  ),
  'scanner-of-images': inPayments(onService('payments-api', 'source/scanner', 'trivy')),
  'supply-chain-strict': inPayments(onPlatform('supplyChain', 'strict')),
  'command-that-tests': inPayments(onService('payments-api', 'source/test', 'npm ci && npm test')),
  'image-in-another-registry': inPayments(
    onPlatform('registries', {
      'europe-west3-docker.pkg.dev': {
        workloadIdentityProvider: 'projects/123456789/locations/global/workloadIdentityPools/github/providers/push-images',
      },
    }),
    onService('payments-api', 'images/payments-api/repository', 'europe-west3-docker.pkg.dev/myorg-images/payments/payments-api'),
  ),
  'registry-with-a-password': inPayments(onPlatform('registry', 'docker.io/myorg')),
  // Services and where they run.
  'environment-added-to-a-service': inShop(onService('reports', 'environments/dev', undefined)),
  'environment-removed-from-a-service': inShop(onService('web', 'environments/staging', null)),
  'environment-added': inPayments(
    onPlatform('environments', {
      dev: { clusters: ['staging'], promotion: 'on-merge' },
      staging: { clusters: ['staging'], promotion: { after: 'dev' } },
      load: { clusters: ['staging'], promotion: { after: 'staging' } },
      production: {
        clusters: ['production'],
        sync: 'manual',
        syncWindows: ['nightly'],
        promotion: { after: 'load', approvals: { team: 1, qa: 1 } },
      },
    }),
  ),
  'service-added': inShop(
    added('mails', {
      team: 'orders',
      source: { repository: 'orders', path: 'mails', visibility: 'internal' },
      images: { mails: { firstTag: 'v1' } },
      ports: { http: 8080 },
      calls: ['queue'],
    }),
  ),
  'service-with-a-new-repository': inPayments(
    added('ledger', {
      team: 'payments',
      source: { repository: 'ledger' },
      images: { ledger: { firstTag: 'v1' } },
      ports: { http: 8080 },
      calls: ['payments-api'],
    }),
  ),
  'service-retired': inShop(onService('reports', 'retired', true)),
  'service-removed': inShop(without('reports')),
  'service-renamed': inShop(onService('reports', 'images', { figures: { firstTag: 'v1' } }), renamed('reports', 'figures')),
  'team-of-a-service': inShop(onService('sessions', 'team', 'storefront')),
  namespace: inPayments(onPlatform('namespace', '{service}-{environment}')),
  'cluster-lost': inShop(
    onPlatform('environments/production/clusters', ['prod-eu']),
    ...['catalog', 'orders', 'reports', 'web'].map((service) => onService(service, 'environments/production/clusters', undefined)),
  ),
  'claim-of-a-stateful-set': inShop(onService('queue', 'environments/production/volumeClaims/data/storage', '100Gi')),
  'label-of-all-objects': inShop(onService('catalog', 'labels', { 'cost-center': '4711' })),
  'account-with-another-name': inShop(onService('catalog', 'serviceAccount', { name: 'storefront' })),
  'default-of-the-platform': inShop(onPlatform('defaults/resources/limits/memory', '320Mi')),
};

/** The definitions after a change. */
export const afterChange = (before: Definitions, { edits }: TypicalChange): Definitions =>
  edits.reduce((current, edit) => edit(current), before);
