import fc, { type Arbitrary } from 'fast-check';
import type { Manifest } from '../../src/files/manifest';

/** The images that are the service's own; others only look like them. */
export const ownImages = ['ghcr.io/acme/shop', 'ghcr.io/acme/tools'];

// prettier-ignore
const hostile = fc.constantFrom(
  'yes', 'no', 'n', 'null', '~', '', ' ', '012', '0x1F', '1e3', '1_000', '1.10', 'true', '2026-01-01', '12:30', '.5', '+1', '10%',
  'a: b', 'a #b', '- a', '{a}', '*a', '&a', '!a', '%a', '@a', "'", '"', '\\', 'a\nb', '\ta', 'a\t', 'a\n', 'a \nb', '\n', '\n a', 'é', '日本', '=', '<<', '$patch',
);
const text = fc.oneof(hostile, fc.string({ maxLength: 6 }));
/** Of several lines; Kustomize cannot patch an object with one that begins with a tab. */
const file = fc
  .array(text, { maxLength: 4 })
  .map((lines) => lines.join('\n'))
  .filter((lines) => !/^\t[^]*\n/.test(lines));
const count = fc.nat(3);
const some = (shape: Readonly<Record<string, Arbitrary<unknown>>>, ...required: string[]): Arbitrary<object> =>
  fc.record(shape, { requiredKeys: required });
const few = <T>(item: Arbitrary<T>): Arbitrary<T[]> => fc.array(item, { maxLength: 3 });
const entries = (keys: readonly string[], value: Arbitrary<unknown> = text): Arbitrary<object> =>
  fc.dictionary(fc.constantFrom(...keys), value, { minKeys: 1, maxKeys: keys.length });
/** A list in which each item has a key of its own. */
const keyed = (key: string, keys: readonly unknown[], item: Arbitrary<object>): Arbitrary<object[]> =>
  fc.uniqueArray(
    fc.tuple(fc.constantFrom(...keys), item).map(([name, fields]) => ({ [key]: name, ...fields })),
    { maxLength: keys.length, selector: (each) => each[key as keyof object] },
  );

const variable = fc.oneof(
  text.map((value) => ({ value })),
  fc.constantFrom('metadata.name', 'spec.nodeName').map((fieldPath) => ({ valueFrom: { fieldRef: { fieldPath } } })),
);
const probe = fc.constantFrom(
  { httpGet: { path: '/', port: 'http' } },
  { httpGet: { path: '/ready', port: 'http' }, periodSeconds: 3 },
  { exec: { command: ['true'] } },
  { tcpSocket: { port: 1 }, periodSeconds: 5 },
);
const containers = (...names: string[]): Arbitrary<object[]> =>
  keyed(
    'name',
    names,
    some({
      image: fc.constantFrom(...ownImages, 'ghcr.io/acme/shop-worker:v9@sha256:0', 'redis:7@sha256:0'),
      args: few(text),
      env: keyed('name', [...'ABCDEFGH'], variable),
      envFrom: few(fc.constantFrom('a', 'b').map((name) => ({ secretRef: { name } }))),
      ports: few(some({ name: text, containerPort: fc.constantFrom(53, 80), protocol: fc.constantFrom('TCP', 'UDP') }, 'containerPort')),
      livenessProbe: probe,
      resources: some({ requests: entries(['cpu', 'memory']), limits: entries(['cpu', 'memory']) }),
      securityContext: some({ runAsUser: count, capabilities: some({ add: few(text), drop: few(text) }) }),
      volumeMounts: keyed('mountPath', ['/a', '/b', '/c d'], some({ name: text, readOnly: fc.boolean() })),
      restartPolicy: fc.constant('Always'),
    }),
  );
const volume = fc.constantFrom(
  { emptyDir: {} },
  { emptyDir: { medium: 'Memory' } },
  { persistentVolumeClaim: { claimName: 'c' } },
  { configMap: { name: 'c', items: [{ key: 'a', path: 'b' }] } },
  { projected: { sources: [{ secret: { name: 'x' } }] } },
);
const pod = some(
  {
    containers: containers('shop', 'side', 'proxy'),
    initContainers: containers('init', 'migrate'),
    volumes: keyed('name', ['v', 'w', 'x'], volume),
    tolerations: few(some({ key: text, operator: text })),
    hostAliases: keyed('ip', ['1.1.1.1', '2.2.2.2'], some({ hostnames: few(text) })),
    imagePullSecrets: keyed('name', ['a', 'b'], fc.constant({})),
    topologySpreadConstraints: keyed(
      'topologyKey',
      ['zone', 'host'],
      some({ maxSkew: count, whenUnsatisfiable: fc.constant('DoNotSchedule') }),
    ),
    nodeSelector: entries(['a', 'b.io/c']),
    securityContext: fc.constantFrom({}, { runAsUser: 1 }, { fsGroup: 2, seccompProfile: { type: 'RuntimeDefault' } }),
    affinity: fc.constantFrom({}, { podAntiAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 1 }] } }),
    hostNetwork: fc.boolean(),
  },
  'containers',
);
const annotations = entries(['a', 'argocd.argoproj.io/sync-wave', '~x/y']);
const template = fc.record({ metadata: some({ labels: entries(['a', 'b.io/c']), annotations }), spec: pod });
const rules = few(some({ host: text, ports: few(some({ port: count, protocol: text })), hosts: few(text) }));
const json = fc.letrec<{ value: unknown; map: object }>((tie) => ({
  value: fc.oneof({ maxDepth: 3 }, text, count, fc.boolean(), few(tie('value')), tie('map')),
  map: fc.dictionary(fc.constantFrom('a', 'b/c', 'd~e', 'f.g', 'name', '~1'), tie('value'), { maxKeys: 3 }),
})).map;

type Fields = Readonly<Record<string, Arbitrary<unknown>>>;

const object = (apiVersion: string, kind: string, name: string, fields: Fields, namespace?: string): Arbitrary<Manifest> =>
  fc.tuple(some({ labels: entries(['a', 'b.io/c']), annotations }), some(fields, 'spec')).map(([metadata, own]) => ({
    apiVersion,
    kind,
    metadata: { name, ...(namespace === undefined ? {} : { namespace }), ...metadata },
    ...own,
  }));
const spec = (shape: Fields, ...required: string[]): Fields => ({ spec: some(shape, ...required) });
const subset = (all: readonly Arbitrary<Manifest>[]): Arbitrary<Manifest[]> =>
  fc.tuple(...all.map((each) => fc.option(each, { freq: 3 }))).map((drawn) => drawn.filter((each) => each !== null));

/** Objects of a service, in its own namespace: some of these, each somehow. Their combination need not make sense. */
export const arbitraryObjects = subset([
  object(
    'apps/v1',
    'Deployment',
    'shop',
    spec(
      {
        replicas: count,
        template,
        strategy: fc.constantFrom({ type: 'Recreate' }, { type: 'RollingUpdate', rollingUpdate: { maxSurge: 1 } }),
      },
      'template',
    ),
  ),
  object('apps/v1', 'StatefulSet', 'shop', spec({ replicas: count, template, volumeClaimTemplates: few(json) }, 'template')),
  object('apps/v1', 'DaemonSet', 'agent', spec({ template }, 'template')),
  object('batch/v1', 'Job', 'migrate', spec({ backoffLimit: count, template }, 'template')),
  object(
    'batch/v1',
    'CronJob',
    'nightly',
    spec({ schedule: text, jobTemplate: template.map((each) => ({ spec: { template: each } })) }, 'jobTemplate'),
  ),
  object('v1', 'ConfigMap', 'settings', { data: fc.dictionary(fc.constantFrom('a', 'b.yaml', 'c_d'), text), spec: fc.constant({}) }),
  object('v1', 'ConfigMap', 'files', {
    data: entries(['a', 'b.yaml'], file),
    spec: fc.constant({}),
  }),
  object(
    'v1',
    'Service',
    'shop',
    spec({ type: text, ports: few(some({ name: text, port: fc.constantFrom(53, 80), protocol: fc.constantFrom('TCP', 'UDP') }, 'port')) }),
  ),
  object('v1', 'ServiceAccount', 'shop', {
    spec: fc.constant({}),
    imagePullSecrets: keyed('name', ['a', 'b'], fc.constant({})),
    secrets: keyed('name', ['a', 'b'], fc.constant({})),
  }),
  object(
    'autoscaling/v2',
    'HorizontalPodAutoscaler',
    'shop',
    spec({
      minReplicas: count,
      metrics: rules,
      behavior: fc.constantFrom({ scaleDown: { policies: [{ value: 1 }] } }, { scaleDown: { policies: [{ value: 2 }] } }),
    }),
  ),
  object('policy/v1', 'PodDisruptionBudget', 'shop', {
    spec: fc.constantFrom({ minAvailable: 1 }, { minAvailable: '50%' }, { maxUnavailable: 1 }, { maxUnavailable: '10%' }),
  }),
  object(
    'networking.k8s.io/v1',
    'NetworkPolicy',
    'shop',
    spec({ ingress: rules, egress: rules, policyTypes: fc.subarray(['Ingress', 'Egress']) }),
  ),
  object('networking.k8s.io/v1', 'Ingress', 'shop', spec({ ingressClassName: text, rules, tls: rules })),
  object('rbac.authorization.k8s.io/v1', 'Role', 'shop', {
    spec: fc.constant({}),
    rules: few(some({ verbs: fc.subarray(['get', 'list']) })),
  }),
  object('external-secrets.io/v1', 'ExternalSecret', 'shop.a', { spec: json }),
  object('argoproj.io/v1alpha1', 'Rollout', 'shop', spec({ replicas: count, template }, 'template')),
  object('serving.knative.dev/v1', 'Service', 'shop', { spec: json }),
  object('kustomize.toolkit.fluxcd.io/v1', 'Kustomization', 'shop', { spec: json }),
  fc.constantFrom('e.io/v1', 'e.io/v2').chain((apiVersion) => object(apiVersion, 'Queue', 'shop', { spec: json, status: json })),
]);

/** Objects that a service may have elsewhere. Their names are its own, so that overlays of several services can be built together. */
export const arbitraryObjectsElsewhere = (service: string): Arbitrary<Manifest[]> =>
  subset([
    object('v1', 'ConfigMap', service, { spec: json }, 'monitoring'),
    object('v1', 'ConfigMap', service, { spec: json }, 'default'),
    object('apps/v1', 'Deployment', service, spec({ template }, 'template'), 'monitoring'),
    object('rbac.authorization.k8s.io/v1', 'ClusterRole', `${service}:reader`, { spec: fc.constant({}) }),
    object('rbac.authorization.k8s.io/v1', 'ClusterRole', `${service}-reader`, { spec: fc.constant({}) }),
    object('external-secrets.io/v1', 'ClusterSecretStore', service, { spec: json }),
  ]);
