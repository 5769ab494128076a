import { ApiObject, type Chart } from 'cdk8s';
import { claim } from './arbitrary-volume';
import fc from 'fast-check';
import type { ExtensionContext } from '../../src/definition/service/extension-definition';
import {
  arbitraryWorkload,
  configFiles,
  furtherWorkloads,
  named,
  ownConfiguration,
  some,
  workloadKinds,
  type Entry,
} from './arbitrary-workload';
import { annotationText, hostileText } from './hostile-text';

/** A service as data, so that a failure can be printed whole: what it adds by `extend` is listed in `adds`. */
export interface GeneratedService {
  readonly name: string;
  readonly definition: Readonly<Record<string, unknown>>;
  readonly adds: readonly AddedObject[];
}

/** What `add` makes. */
const addedKinds = [
  ...(['own', 'elsewhere', 'cluster', 'scaler', 'certificate', 'config', 'entrance', 'workload'] as const),
  ...(['binding', 'parts', 'runner', 'list', 'recommender'] as const),
];

/** What `add` makes that is somebody else's already, which Charthouse refuses. */
const takenKinds = ['twin', 'policy', 'foreign', 'stranger'] as const;

/** An object that ordinary cdk8s adds. */
export interface AddedObject {
  readonly kind: (typeof addedKinds)[number] | (typeof takenKinds)[number];
  readonly name: string;
  readonly text: string;
  /** A label of it, which may be one that the API server refuses. */
  readonly label: unknown;
  /** Environments that render it, and whether they all render it alike. */
  readonly environments: readonly string[];
  readonly alike: boolean;
}

const orNull: Entry = (arbitrary) => fc.option(arbitrary, { freq: 5 });
const asIs: Entry = (arbitrary) => arbitrary;
const pick = <T>(...values: T[]): fc.Arbitrary<T> => fc.constantFrom(...values);

const secret = fc.oneof(
  fc.record(
    {
      as: pick('environment'),
      key: pick('a/b', '{team}/{environment}/x', 'Database of É'),
      refreshInterval: pick('1h', '90m', '30s'),
    },
    { requiredKeys: ['as', 'key'] },
  ),
  fc.record({
    as: pick('environment'),
    keys: named(['URL', 'user.name'], fc.record({ key: pick('c/d', '{environment}/y'), property: pick('url') }, { requiredKeys: ['key'] })),
  }),
  fc.record({ as: pick('environment'), existing: pick(true) }),
  fc.record({
    as: pick('environment'),
    scope: pick('cluster-wide'),
    encryptedData: fc.dictionary(
      pick('A', 'B', 'b.c', '-'),
      fc.oneof(
        { weight: 20, arbitrary: pick('AgBy3i4OJSWK+PiTySYZZA9rO43cGDEq', 'AgAAAA==') },
        { weight: 1, arbitrary: fc.oneof(hostileText, pick('AgB', 'AgBy3i4O\n', 'AgBy-_8=')) },
      ),
      { minKeys: 1 },
    ),
  }),
);

const rule = fc.record({
  apiGroups: pick([''], ['apps']),
  resources: pick(['configmaps'], ['pods', 'secrets'], ['Deployment']),
  verbs: pick(['get'], ['get', 'list'], ['GET']),
});

/** Ports by the paths that lead to them, some of which no route takes. */
const paths = fc.dictionary(
  fc.oneof(
    { weight: 20, arbitrary: pick('/', '/a', '/a/', '/api/v1', '/a.b', '/a:b', '/~a', '/%20', '/..a') },
    { weight: 1, arbitrary: pick('/a//b', '/a/../b', '/a/..', '/./a', '/a%2fb', '/a?b=c', '/a#b', 'a', '', '/é', '/a b') },
  ),
  pick('http', 'metrics'),
  { minKeys: 1, maxKeys: 3 },
);

/** The same for an Ingress, with types. */
const ingressPaths = fc.oneof(
  { weight: 3, arbitrary: paths },
  fc.dictionary(
    pick('/', '/a', '/a(/|$)(.*)'),
    some({ pathType: pick('Prefix', 'Exact', 'ImplementationSpecific'), port: pick('http', 'metrics') }),
    { minKeys: 1, maxKeys: 3 },
  ),
);

const valueMatch = fc.oneof(
  pick('1', 'yes', 'a b'),
  fc.record({ value: pick('[0-9]+', 'x'), type: pick('Exact', 'RegularExpression') }, { requiredKeys: ['value'] }),
);
const headerMatches = named(['x-a', 'X-B'], valueMatch, 2);
const httpMatch = some({
  path: fc.oneof(
    pick('/', '/a', '/b'),
    fc.record({ value: pick('/a', '/b/c', '/a//b'), type: pick('Exact', 'PathPrefix', 'RegularExpression') }),
  ),
  headers: headerMatches,
  queryParams: headerMatches,
  method: pick('GET', 'POST'),
});
const grpcMatch = some({
  method: some({ service: pick('a.B', 'c'), method: pick('Get', 'Set'), type: pick('Exact', 'RegularExpression') }),
  headers: headerMatches,
});

const filters = (entry: Entry): Record<string, fc.Arbitrary<unknown>> => {
  const headers = entry(
    some({ set: named(['a', 'x-b'], entry(pick('1', 'yes'))), add: named(['a', 'x-b'], entry(pick('1', 'yes'))), remove: pick(['c']) }),
  );
  return {
    requestHeaderModifier: headers,
    responseHeaderModifier: headers,
    requestMirror: entry(fc.record({ workload: pick(...furtherWorkloads), port: pick('http', 'grpc') }, { requiredKeys: ['workload'] })),
  };
};
const httpFilters = (entry: Entry): fc.Arbitrary<unknown> => {
  const path = entry(some({ replaceFullPath: pick('/', '/x'), replacePrefixMatch: pick('/', '') }));
  return some({
    ...filters(entry),
    requestRedirect: entry(some({ scheme: pick('https'), hostname: pick('a.example.com'), path, statusCode: pick(301, 302, 303) })),
    urlRewrite: entry(some({ hostname: pick('a.example.com'), path })),
    cors: entry(
      some({
        allowOrigins: entry(pick(['*'], ['https://a.example.com', 'http://*.b.example:8080'])),
        allowCredentials: entry(fc.boolean()),
        allowMethods: entry(pick(['*'], ['PUT', 'DELETE'])),
        allowHeaders: entry(pick(['*'], ['x-a', 'x-b'])),
        exposeHeaders: entry(pick(['x-a'], ['x-a', 'x-b'])),
        maxAge: entry(pick(1, 600)),
      }),
    ),
  });
};

const routeRule = (entry: Entry, matches: fc.Arbitrary<unknown>, others: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<unknown> =>
  some({ matches: entry(fc.array(matches, { maxLength: 2 })), port: entry(pick('http', 'metrics')), ...others });

/** Gateways beside that of the platform. Without host names, only one of the service's own keeps other services out. */
const gateways = (name: string, entry: Entry): Record<string, fc.Arbitrary<unknown>> => ({
  gateways: named(
    ['inner', 'plain'],
    entry(
      fc.record(
        { name: pick('inner', name), namespace: pick('gateways'), sectionName: pick('http', 'https'), podNamespace: pick('envoy') },
        { requiredKeys: ['name', 'namespace'] },
      ),
    ),
  ),
});

/** What is a service's beside its workloads. */
const shared = (name: string, entry: Entry): Record<string, fc.Arbitrary<unknown>> => ({
  configFiles: configFiles(['app', 'rules'], entry),
  imagePullSecrets: entry(pick(['registry'], ['registry', 'mirror'])),
  selectorLabels: entry(pick({ app: name }, { app: name, role: 'main' })),
  labels: named(['cost-center', 'example.com/owner', 'tier'], entry(pick('4711', 'payments', ''))),
  annotations: named(['example.com/runbook', 'note'], entry(annotationText)),
  serviceAccount: entry(
    some({
      name: entry(pick(`${name}-account`)),
      existing: pick(false, false, true),
      imagePullSecrets: entry(pick(['registry'], ['registry', 'mirror'])),
      annotations: named(['note', 'example.com/role', '1e3'], entry(annotationText)),
      automountToken: fc.boolean(),
      rules: entry(fc.array(rule, { maxLength: 2 })),
      azureClientId: pick('00000000-0000-0000-0000-000000000001'),
    }),
  ),
  calls: entry(
    fc.uniqueArray(pick('hub', 'https://api.example.com', 'https://other.example.com:8443', 'redis://cache.example.com'), { maxLength: 3 }),
  ),
  networkPolicy: entry(
    some({
      ingress: entry(
        some({ namespaces: fc.uniqueArray(pick('monitoring', 'ingress', '1-a'), { maxLength: 3 }), ownNamespace: fc.boolean() }),
      ),
      egress: entry(
        some({
          ports: fc.uniqueArray(fc.integer({ min: 1, max: 65535 }), { maxLength: 3 }),
          namespaces: named(['telemetry', '1-a'], entry(some({ ports: entry(pick([4317], [4318, 4317])) }))),
          cidrs: named(['10.0.0.0/8', '2001:db8::/32'], entry(some({ ports: entry(pick([5432])) }))),
          ownNamespace: entry(fc.boolean()),
          everything: entry(fc.boolean()),
        }),
      ),
    }),
  ),
  ingress: entry(
    fc.record({
      hosts: fc.dictionary(
        pick(`${name}.example.com`, `${name}.example.org`),
        entry(some({ tlsSecret: entry(pick('tls')), paths: entry(ingressPaths) })),
        { minKeys: 1 },
      ),
      tlsSecret: entry(pick('tls', 'wildcard')),
      annotations: named(['nginx.ingress.kubernetes.io/rewrite-target', 'a'], entry(annotationText)),
    }),
  ),
  httpRoute: entry(
    fc.record(
      {
        hostnames: pick([`${name}.example.com`], [`${name}.example.com`, `${name}.example.org`]),
        paths: entry(paths),
        rules: named(
          ['one', 'two'],
          entry(
            routeRule(entry, httpMatch, {
              filters: entry(httpFilters(entry)),
              timeouts: entry(some({ request: pick('10s', '1m'), backendRequest: pick('2s', '20s') })),
            }),
          ),
          2,
        ),
        ...gateways(name, entry),
      },
      { requiredKeys: ['hostnames'] },
    ),
  ),
  grpcRoute: entry(
    fc.record(
      {
        hostnames: pick([`grpc.${name}.example.com`]),
        rules: named(['one', 'two'], entry(routeRule(entry, grpcMatch, { filters: entry(some(filters(entry))) })), 2),
        ...gateways(name, entry),
      },
      { requiredKeys: ['hostnames'] },
    ),
  ),
  alerts: named(
    ['Errors', 'Slow'],
    entry(
      fc.record(
        { expr: pick('up == 0', 'rate(x[5m]) > 1'), for: pick('10m'), annotations: named(['summary'], hostileText) },
        { requiredKeys: ['expr'] },
      ),
    ),
  ),
  syncWindows: named(
    ['night', 'weekend'],
    entry(fc.oneof(pick(true), fc.record({ exempt: pick('it only reads', 'fixes go out at night') }))),
  ),
  jsonPatches: named(
    ['first', 'second'],
    entry(
      fc.oneof(
        fc.record({
          target: pick({ kind: 'ServiceAccount' }),
          operations: pick(
            [{ op: 'add', path: '/metadata/labels', value: { 'example.com/patched': 'yes' } }],
            [{ op: 'add', path: '/metadata/finalizers', value: ['a/b'] }],
            [{ op: 'add', path: '/imagePullSecrets', value: [{ name: 'patched' }, { name: 'other' }] }],
            // Charthouse refuses these where nothing has added the item before.
            [{ op: 'add', path: '/imagePullSecrets/[name=other]', value: { name: 'before' } }],
            [{ op: 'move', path: '/imagePullSecrets/0', from: '/imagePullSecrets/[name=patched]' }],
            // Charthouse refuses these: the API server does not take them, or drops them in silence.
            [{ op: 'add', path: '/metadata/labels', value: { 'example.com/patched': 1 } }],
            [{ op: 'add', path: '/imagePullSecret', value: 'patched' }],
          ),
        }),
        fc.record({
          // Which ports there are, and in which order, differs between environments.
          target: pick({ kind: 'Service', name }),
          operations: pick(
            [{ op: 'add', path: '/spec/ports/[name=http]/appProtocol', value: 'http' }],
            [{ op: 'remove', path: '/spec/ports/[name=metrics]' }],
            [{ op: 'replace', path: '/spec/ports/[targetPort=metrics]/port', value: 9091 }],
          ),
        }),
      ),
    ),
  ),
});

const waivers = named(
  ['accepted', 'over'],
  fc.record(
    {
      problem: pick('image-without-digest', 'image-user-unknown', 'quantity-very-large', 'service-closed-by-policy'),
      given: pick('docker.io/example/two:1.1', '100', '9999/TCP'),
      reason: pick('it is a test'),
      until: pick('2020-02-29', '9999-12-31'),
    },
    { requiredKeys: ['problem', 'reason'] },
  ),
  2,
);

const environments = ['dev', 'staging', 'production'];

const added = fc.record({
  kind: fc.oneof({ weight: 60, arbitrary: pick(...addedKinds) }, { weight: 1, arbitrary: pick(...takenKinds) }),
  name: pick('one', 'two', 'three'),
  text: hostileText,
  label: fc.oneof(
    { weight: 20, arbitrary: pick<unknown>('a', 'A-1.b_c', '') },
    { weight: 1, arbitrary: fc.oneof(hostileText, pick<unknown>(3, true)) },
  ),
  environments: fc.subarray(environments, { minLength: 1 }),
  alike: fc.boolean(),
});

/** With which tools the code is checked. */
const tools = fc.oneof(
  fc.record({ language: pick('go', 'rust', 'dotnet') }),
  fc.record({ language: fc.constant('node'), packageManager: pick('npm', 'pnpm', 'yarn') }, { requiredKeys: ['language'] }),
  fc.record({ language: fc.constant('python'), packageManager: pick('uv', 'pip') }, { requiredKeys: ['language'] }),
  fc.record({ language: fc.constant('java'), packageManager: pick('maven', 'gradle') }, { requiredKeys: ['language'] }),
);

const withTools = fc
  .tuple(tools, fc.record({ versions: pick(['1.2'], ['22', '24']), install: pick('make install', null) }, { requiredKeys: [] }))
  .map(([of, rest]) => ({ ...of, ...rest }));

/** How the code is checked, and what it consists of. */
const checked = fc
  .tuple(
    fc.option(withTools, { nil: {} }),
    fc.record(
      {
        shared: fc.subarray(['libraries/money', 'go.work', './tools'], { minLength: 1 }),
        checks: pick<object>({ test: 'make test' }, { lint: null, licenses: 'make licenses' }, { coverage: 'make coverage' }),
        sast: pick('semgrep', null),
        checkedOnPush: fc.boolean(),
        scanner: pick('grype', 'trivy'),
        vulnerabilityWaivers: pick(
          { 'CVE-2026-12345': { reason: 'not reachable', until: '2099-12-31' } },
          { 'GHSA-2m7v-gc89-fjqf': { reason: "the server's own 'tar' is patched", until: '2020-01-01' } },
        ),
        jsonPatches: fc.constant({
          slow: { target: { workflow: 'ci' }, operations: [{ op: 'replace', path: '/jobs/gate/timeout-minutes', value: 7 }] },
        }),
        testServices: fc.constant({ db: { image: `docker.io/library/postgres:17@sha256:${'d'.repeat(64)}`, ports: [5432] } }),
      },
      { requiredKeys: [] },
    ),
  )
  .map(([of, rest]) => ({ ...of, ...rest }));

/** How an image is built, and where it is pushed. The name of the image is added. */
const build = fc.record(
  {
    repository: fc.oneof(
      {
        weight: 12,
        arbitrary: pick(
          'docker.io/myorg',
          '123456789012.dkr.ecr.eu-central-1.amazonaws.com/myorg',
          'europe-west3-docker.pkg.dev/myorg-images/containers',
        ),
      },
      // An app of Entra has at most 20 credentials.
      { weight: 1, arbitrary: pick('imagesofmyorg.azurecr.io') },
    ),
    target: pick('runtime', 'Release_1.0'),
    testTarget: pick('test', 'runtime'),
    platforms: fc.subarray(['linux/amd64', 'linux/arm64', 'linux/s390x'], { minLength: 1 }),
    buildArgs: fc.constant({ NODE_VERSION: '24', FLAGS: '--name="a, b"' }),
    buildSecrets: fc.constant({ npmrc: 'NPMRC', 'pip.conf': 'PIP_CONF' }),
    buildContexts: fc.constant({ shared: 'libraries/shared' }),
    builtOnPullRequests: fc.boolean(),
  },
  { requiredKeys: [] },
);

/** Any service of team payments, in any of the environments, with overrides of any property; not all of them are valid. */
export const arbitraryService = (name: string): fc.Arbitrary<GeneratedService> =>
  fc.record({ kind: pick(...workloadKinds), others: named(furtherWorkloads, pick(...workloadKinds), 2) }).chain(({ kind, others }) => {
    const images = [name, `${name}-extra`];
    const workloads = (entry: Entry): fc.Arbitrary<Record<string, unknown>> =>
      some(
        Object.fromEntries(
          Object.entries(others).map(([each, of]) => [
            each,
            entry(arbitraryWorkload(String(of), entry, images, ownConfiguration(entry, name))),
          ]),
        ),
      );
    const override = fc
      .record({ own: arbitraryWorkload(kind, orNull, images), shared: some(shared(name, orNull)), workloads: workloads(orNull) })
      .map(({ own, shared: rest, workloads: further }) => ({ ...own, ...rest, workloads: further }));
    const retired = fc.constant({ retired: true });
    const inEnvironment = fc.oneof({ weight: 7, arbitrary: override }, { weight: 1, arbitrary: retired });
    return fc
      .record({
        own: arbitraryWorkload(kind, asIs, images),
        rest: some(shared(name, asIs)),
        workloads: workloads(asIs),
        persistentVolumeClaims: named([`${name}-claim`, `${name}-files`], fc.record(claim, { requiredKeys: ['storage'] }), 2),
        secrets: named([`${name}-a`, `${name}-b.c`], secret, 2),
        environments: fc.record(
          { dev: orNull(inEnvironment), staging: orNull(inEnvironment), production: inEnvironment },
          { requiredKeys: [] },
        ),
        cluster: fc.option(inEnvironment, { nil: undefined, freq: 2 }),
        adds: fc.uniqueArray(added, { maxLength: 3, selector: ({ kind: of, name: called }) => `${of} ${called}` }),
        extra: pick('none', 'beside', 'instead', 'of another'),
        build,
        checked,
        waivers: fc.option(waivers, { nil: undefined }),
      })
      .map(
        ({
          own,
          rest,
          workloads: further,
          secrets,
          environments: overrides,
          cluster,
          adds,
          extra,
          build: how,
          checked: source,
          waivers: accepted,
        }) => ({
          name,
          adds: adds.map((each) => ({ ...each, name: `${name}-${each.name}` })),
          definition: {
            team: 'payments',
            source: { repository: name, ...source },
            kind,
            imageFields: [{ group: 'example.com', kind: 'Runner', path: 'spec/template/spec/image' }],
            ...(kind === 'CronJob' ? { schedule: '0 0 * * *' } : {}),
            ...own,
            // Most of what leads to a port by its name would find none.
            ...(rest.ingress || rest.httpRoute || rest.grpcRoute ? { ports: { http: 8080, metrics: 9090, ...(own.ports as object) } } : {}),
            ...rest,
            secrets,
            waivers: accepted,
            ...(extra !== 'none'
              ? {
                  images:
                    extra === 'of another'
                      ? { [name]: {}, hub: { builtBy: 'hub' } }
                      : { ...(extra === 'beside' && { [name]: {} }), [`${name}-extra`]: inRegistry(how, `${name}-extra`) },
                  sidecars: { ...(own.sidecars as object), extra: { image: extra === 'of another' ? 'hub' : `${name}-extra` } },
                }
              : {}),
            workloads: withKinds(further, others),
            environments: cluster
              ? { ...overrides, production: { ...(overrides.production ?? {}), clusters: { 'production-us': cluster } } }
              : overrides,
          },
        }),
      );
  });

const inRegistry = ({ repository, ...build }: { readonly repository?: string }, name: string): object =>
  repository === undefined ? build : { ...build, repository: `${repository}/${name}` };

/** Workloads that are there say their kind; what an environment overrides need not. */
const withKinds = (workloads: Record<string, unknown>, kinds: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(workloads).map(([name, workload]) => [
      name,
      { kind: kinds[name], ...(kinds[name] === 'CronJob' ? { schedule: '0 0 * * *' } : {}), ...(workload as object) },
    ]),
  );

/** The same as users write it: what is added is added by a function. */
export const definitionOf = ({ definition, adds }: GeneratedService): Record<string, unknown> =>
  adds.length === 0
    ? definition
    : { ...definition, extend: (chart: Chart, context: ExtensionContext) => adds.forEach((each) => add(chart, context, each)) };

function add(
  chart: Chart,
  { environment, service, selectorLabels }: ExtensionContext,
  { kind, name, text, label, environments: where, alike }: AddedObject,
): void {
  if (!where.includes(environment)) return;
  const says = { text, 'a/b~c': alike ? 'alike' : environment, list: [text, alike ? 1 : environment.length] };
  const labels = { 'example.com/label': label as string };
  const restricted = { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } };
  const image = `ghcr.io/myorg/${service}`;
  const objects = {
    config: { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name, labels, annotations: { text } }, immutable: alike, data: { text } },
    workload: {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name, labels },
      spec: {
        selector: { matchLabels: { added: name } },
        template: {
          metadata: { labels: { added: name, ...labels }, annotations: { text } },
          spec: {
            securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
            containers: [
              {
                name: 'main',
                image: `example.com/added:1@sha256:${'a'.repeat(64)}`,
                args: [text, environment],
                securityContext: restricted,
              },
            ],
          },
        },
      },
    },
    // Policies of the pods may close its ports.
    entrance: {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name, labels },
      spec: {
        type: alike ? 'LoadBalancer' : 'ClusterIP',
        selector: selectorLabels,
        ports: [
          { name: 'http', port: 80, targetPort: 'http' },
          { name: 'other', port: 9999, protocol: alike ? 'TCP' : 'UDP' },
        ],
      },
    },
    own: { apiVersion: 'example.com/v1', kind: 'Widget', metadata: { name, labels }, spec: says },
    // It makes a Secret that Jobs of the service may read.
    certificate: {
      apiVersion: 'cert-manager.io/v1',
      kind: 'Certificate',
      metadata: { name },
      spec: { secretName: `${service}-a`, commonName: text },
    },
    elsewhere: { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name, namespace: 'elsewhere' }, data: { text } },
    scaler: {
      apiVersion: 'keda.sh/v1alpha1',
      kind: 'ScaledObject',
      metadata: { name },
      spec: { scaleTargetRef: { name: service }, triggers: [{ type: 'cron', metadata: { timezone: 'UTC', desiredReplicas: '3' } }] },
    },
    cluster: {
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'ClusterRole',
      metadata: { name },
      rules: [{ apiGroups: [''], resources: ['nodes'], verbs: ['get', environment] }],
    },
    // It changes nothing, so that it may stand beside any autoscaler.
    recommender: {
      apiVersion: 'autoscaling.k8s.io/v1',
      kind: 'VerticalPodAutoscaler',
      metadata: { name },
      spec: { targetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: service }, updatePolicy: { updateMode: 'Off' } },
    },
    twin: { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: service } },
    policy: { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata: { name: 'default-deny' }, spec: { podSelector: {} } },
    foreign: {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name: 'hub', namespace: `qa-${environment}` },
      spec: { ports: [{ port: 80 }] },
    },
    // Of another service's workload.
    stranger: {
      apiVersion: 'keda.sh/v1alpha1',
      kind: 'ScaledObject',
      metadata: { name, namespace: `qa-${environment}` },
      spec: { scaleTargetRef: { name: 'hub' }, triggers: [{ type: 'cron', metadata: { timezone: 'UTC', desiredReplicas: '3' } }] },
    },
    // Rights of an account of another namespace, which has the name that Kustomize moves.
    binding: {
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'RoleBinding',
      metadata: { name },
      roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: 'view' },
      subjects: [
        { kind: 'ServiceAccount', name: 'default', namespace: alike ? 'watchers' : environment },
        { kind: 'ServiceAccount', name: service, namespace: 'elsewhere' },
      ],
    },
    // Kustomize fails on an image that is a map.
    parts: {
      apiVersion: 'example.com/v1',
      kind: 'Gadget',
      metadata: { name },
      spec: { ...says, initContainers: [{ image: { repository: 'ghcr.io/other/tool', tag: alike ? 'v1' : environment } }] },
    },
    // Images where Kustomize looks by itself, and where it is told to.
    runner: {
      apiVersion: 'example.com/v1',
      kind: 'Runner',
      metadata: { name },
      spec: { ...says, template: { spec: { image } }, steps: [{ containers: [{ image }] }, { image: 'other' }] },
    },
    list: {
      apiVersion: 'v1',
      kind: 'ConfigMapList',
      metadata: { name },
      items: [{ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name }, data: { text, a: alike ? 'alike' : environment } }],
    },
  };
  new ApiObject(chart, `${kind}-${name}`, objects[kind]);
}
