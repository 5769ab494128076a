import { join } from 'node:path';
import { parse } from 'yaml';
import type { Manifest } from '../../src/files/manifest';
import { formatDifference, type Difference } from '../../src/proof/difference';
import { prove } from '../../src/proof/prove';
import { runKustomize } from '../../src/proof/run-kustomize';
import { inTemporaryFolder } from '../../src/proof/temporary-folder';
import { writeTree } from '../../src/proof/write-tree';
import { kustomizes } from '../judges/kustomize';
import { proveHere } from './build-here';
import { fileOf, layOut, type HandMadeService } from './hand-made-service';

// Processes take their time where others are at work.
jest.setTimeout(120_000);

const image = 'ghcr.io/acme/shop';

const object = (apiVersion: string, kind: string, fields: object, metadata: object = {}): Manifest => ({
  apiVersion,
  kind,
  metadata: { name: 'shop', ...metadata },
  ...fields,
});
const workload = (kind: string, pod: object, spec: object = {}): Manifest =>
  object(kind === 'Job' ? 'batch/v1' : 'apps/v1', kind, { spec: { ...spec, template: { spec: pod } } });
const container = (fields: object): object => ({ containers: [{ name: 'shop', image, ...fields }] });
const deployment = (fields: object = {}, spec: object = {}): Manifest => workload('Deployment', container(fields), spec);
const configMap = (data: object, metadata: object = {}): Manifest => object('v1', 'ConfigMap', { data }, metadata);
const autoscaler = (averageUtilization: number): Manifest =>
  object('autoscaling/v2', 'HorizontalPodAutoscaler', {
    spec: { metrics: [{ type: 'Resource', resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization } } }] },
  });
const secret = (name: string, ...keys: string[]): Manifest =>
  object(
    'external-secrets.io/v1',
    'ExternalSecret',
    { spec: { data: keys.map((key) => ({ secretKey: key, remoteRef: { key } })) } },
    { name },
  );
const binding = (...subjects: object[]): Manifest =>
  object('rbac.authorization.k8s.io/v1', 'RoleBinding', {
    roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: 'shop' },
    subjects,
  });

/** A base, and what it is to be in `dev`. */
const change = (
  base: readonly Manifest[],
  dev: readonly Manifest[],
  images: readonly string[] = [image],
): Omit<HandMadeService, 'name'> => ({
  images,
  base,
  overlays: { dev },
});

/** Everything that would go wrong if overlays were written without thought, by what is right. */
const traps: Readonly<Record<string, Omit<HandMadeService, 'name'>>> = {
  'images are matched exactly': change(
    [deployment({}), workload('StatefulSet', { containers: [{ name: 'other', image: `${image}-worker:v9@sha256:0` }] })],
    [deployment({ args: ['dev'] }), workload('StatefulSet', { containers: [{ name: 'other', image: `${image}-worker:v9@sha256:0` }] })],
  ),
  'an image that a patch brings follows its tag': change(
    [workload('Deployment', { containers: [{ name: 'shop', image }] }), object('v1', 'Service', {})],
    [workload('Deployment', { containers: [{ name: 'shop', image }], initContainers: [{ name: 'migrate', image: `${image}-tools` }] })],
    [image, `${image}-tools`],
  ),
  'an image that a patch changes to another of the service follows its tag': change(
    [deployment()],
    [workload('Deployment', { containers: [{ name: 'shop', image: `${image}-tools` }] })],
    [image, `${image}-tools`],
  ),
  'an image that operations bring to a custom resource follows its tag': change(
    [object('argoproj.io/v1alpha1', 'Rollout', { spec: { template: { spec: { containers: [{ name: 'shop', image }] } } } })],
    [
      object('argoproj.io/v1alpha1', 'Rollout', {
        spec: { template: { spec: { containers: [{ name: 'shop', image }], initContainers: [{ name: 'migrate', image }] } } },
      }),
    ],
  ),
  'all clusters of an environment share its tags': {
    images: [image],
    base: [deployment()],
    overlays: { 'production/east': [deployment({ args: ['east'] })], 'production/west': [deployment({ args: ['west'] })] },
  },
  'ports merge by their number, not by their name': change(
    [
      object('v1', 'Service', { spec: { ports: [{ name: 'http', port: 80 }] } }),
      deployment({ ports: [{ name: 'http', containerPort: 80 }] }),
    ],
    [
      object('v1', 'Service', { spec: { ports: [{ name: 'http', port: 81 }] } }),
      deployment({ args: ['dev'], ports: [{ name: 'http', containerPort: 81 }] }),
    ],
  ),
  'a port without protocol survives a change elsewhere': change(
    [
      object('v1', 'Service', {
        spec: {
          ports: [
            { name: 'udp', port: 53, protocol: 'UDP' },
            { name: 'tcp', port: 53 },
          ],
        },
      }),
    ],
    [
      object('v1', 'Service', {
        spec: {
          type: 'NodePort',
          ports: [
            { name: 'udp', port: 53, protocol: 'UDP' },
            { name: 'tcp', port: 53 },
          ],
        },
      }),
    ],
  ),
  'args are replaced': change([deployment({ args: ['a', 'b'], command: ['c'] })], [deployment({ args: ['b'], command: ['c', 'd'] })]),
  'new entries of a list stay in their order, although a merge puts them first': change(
    [deployment({ env: ['A', 'B'].map((name) => ({ name, value: name })) })],
    [deployment({ env: ['A', 'X', 'B', 'Y'].map((name) => ({ name, value: name })) })],
  ),
  'the metrics of an autoscaler are not merged': change([autoscaler(70)], [autoscaler(80)]),
  'a budget never has both bounds': change(
    [object('policy/v1', 'PodDisruptionBudget', { spec: { maxUnavailable: 1 } })],
    [object('policy/v1', 'PodDisruptionBudget', { spec: { minAvailable: '50%' } })],
  ),
  'the rules of an Ingress keep their paths': change(
    [object('networking.k8s.io/v1', 'Ingress', { spec: { rules: [{ host: 'a.io', http: { paths: [{ path: '/' }] } }] } })],
    [object('networking.k8s.io/v1', 'Ingress', { spec: { rules: [{ host: 'b.io', http: { paths: [{ path: '/' }] } }] } })],
  ),
  'the rules of a NetworkPolicy keep the others': change(
    [object('networking.k8s.io/v1', 'NetworkPolicy', { spec: { ingress: [{ ports: [{ port: 80 }] }, { ports: [{ port: 81 }] }] } })],
    [
      object('networking.k8s.io/v1', 'NetworkPolicy', {
        spec: { ingress: [{ ports: [{ port: 80 }] }, { ports: [{ port: 81 }] }, { ports: [{ port: 82 }] }] },
      }),
    ],
  ),
  'the lists of a custom resource are not replaced': change([secret('shop', 'a', 'b')], [secret('shop', 'a', 'c', 'd')]),
  'operations are for one object, whatever its name': change(
    [secret('shop.a', 'a'), secret('shopsa', 'a'), secret('my-shop.a', 'a')],
    [secret('shop.a', 'b'), secret('shopsa', 'a'), secret('my-shop.a', 'a')],
  ),
  'operations are for one kind, whatever others are called': change(
    [
      object('v1', 'Service', { spec: { ports: [{ port: 80 }] } }),
      object('serving.knative.dev/v1', 'Service', { spec: { ports: [{ port: 80 }] } }),
    ],
    [
      object('v1', 'Service', { spec: { ports: [{ port: 81 }] } }),
      object('serving.knative.dev/v1', 'Service', { spec: { ports: [{ port: 80 }] } }),
    ],
  ),
  'keys with slashes and tildes are found': change(
    [object('e.io/v1', 'Queue', { spec: { 'a/b': { 'c~d': 1, '~1': 1, gone: 1 } } }, { annotations: { 'a.io/b': '1' } })],
    [object('e.io/v1', 'Queue', { spec: { 'a/b': { 'c~d': 2, '~1': 2, 'e/f~': 3 } } }, { annotations: { 'a.io/b': '2', 'c.io/d': '3' } })],
  ),
  'words of YAML 1.1 stay texts': change(
    [configMap({ a: 'x', b: 'x', c: 'x', d: 'x', e: 'x', f: 'x' }), object('e.io/v1', 'Queue', { spec: { a: 'x', b: 'x' } })],
    [
      configMap({ a: 'yes', b: '012', c: '0x1F', d: '1e3', e: '2026-01-01', f: 'null', y: 'n' }),
      object('e.io/v1', 'Queue', { spec: { a: 'off', b: '1_000' } }),
    ],
  ),
  'texts arrive as they are': change(
    [configMap({ a: 'x', b: 'x', c: 'a\nb\n', d: 'x', e: 'x', f: '', g: 'x' })],
    [configMap({ a: 'one\n\ttwo  \n\nthree', b: 'a\tb \n', c: 'a\nb', d: ' # x', e: '', f: 'x', g: '\n' })],
  ),
  'a text of several lines becomes one that begins with a tab': change([configMap({ a: 'a\nb\n' })], [configMap({ a: '\ta' })]),
  'an object is in its own namespace, although the overlay has one': {
    images: [image],
    base: [deployment()],
    overlays: {
      dev: [deployment({ args: ['dev'] }), configMap({ a: 'b' }, { namespace: 'monitoring' })],
      staging: [deployment({ args: ['staging'] })],
    },
  },
  'an object of the cluster has no namespace': change(
    [deployment()],
    [
      deployment(),
      object('external-secrets.io/v1', 'ClusterSecretStore', { spec: {} }),
      object('v1', 'Namespace', {}, { name: 'queues' }),
      object('gateway.networking.k8s.io/v1', 'GatewayClass', { spec: {} }),
    ],
  ),
  'two objects have one name in two namespaces': change(
    [configMap({ a: 'own' })],
    [configMap({ a: 'dev' }), configMap({ a: 'other' }, { namespace: 'monitoring' }), configMap({ a: 'third' }, { namespace: 'default' })],
  ),
  'an image elsewhere follows its tag': change(
    [deployment()],
    [deployment({ args: ['dev'] }), { ...deployment(), metadata: { name: 'shop', namespace: 'tools' } }],
  ),
  'an image that a patch brings follows its tag beside objects elsewhere': change(
    [deployment()],
    [
      workload('Deployment', {
        containers: [
          { name: 'shop', image },
          { name: 'side', image },
        ],
      }),
      object('v1', 'PersistentVolume', { spec: {} }),
    ],
  ),
  'an object of the base is left out': change([deployment(), autoscaler(70), secret('shop', 'a')], [deployment()]),
  'with an autoscaler there is no count': {
    base: [deployment({}, { replicas: 2 })],
    overlays: { dev: [deployment({}, { replicas: 1 })], production: [deployment(), autoscaler(70)] },
  },
  'without the autoscaler of the base there is a count': change([deployment(), autoscaler(70)], [deployment({}, { replicas: 1 })]),
  'a count is for one kind, although others have the name': change(
    [deployment({}, { replicas: 2 }), workload('StatefulSet', container({}), { replicas: 1 })],
    [deployment({}, { replicas: 3 }), workload('StatefulSet', container({}), { replicas: 1 })],
  ),
  'a volume becomes of another type': change(
    [
      workload('Deployment', {
        ...container({}),
        volumes: [
          { name: 'data', emptyDir: {} },
          { name: 'tmp', emptyDir: { medium: 'Memory' } },
        ],
      }),
    ],
    [
      workload('Deployment', {
        ...container({ volumeMounts: [{ name: 'data', mountPath: '/data' }] }),
        volumes: [
          { name: 'data', persistentVolumeClaim: { claimName: 'data' } },
          { name: 'tmp', emptyDir: {} },
        ],
      }),
    ],
  ),
  'a variable comes from elsewhere than before': change(
    [deployment({ env: [{ name: 'NODE', value: 'x' }] })],
    [deployment({ env: [{ name: 'NODE', valueFrom: { fieldRef: { fieldPath: 'spec.nodeName' } } }] })],
  ),
  'a probe asks in another way': change(
    [deployment({ livenessProbe: { httpGet: { path: '/', port: 'http' }, periodSeconds: 5 } })],
    [deployment({ livenessProbe: { exec: { command: ['true'] }, periodSeconds: 5 } })],
  ),
  'a rolling update becomes none': change(
    [deployment({}, { strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: 1 } } })],
    [deployment({}, { strategy: { type: 'Recreate' } })],
  ),
  'the last entry of a list leaves, and the list with it': change(
    [workload('Deployment', { ...container({ env: [{ name: 'A', value: '1' }], args: ['a'] }), volumes: [{ name: 'tmp', emptyDir: {} }] })],
    [workload('Deployment', container({ args: [] }))],
  ),
  'maps become empty, and labels and annotations none': change(
    [{ ...deployment(), metadata: { name: 'shop', labels: { a: 'b' }, annotations: { 'c.io/d': 'e' } } }, configMap({ a: 'b' })],
    [deployment(), configMap({})],
  ),
  'the claims of a StatefulSet change': change(
    [
      workload('StatefulSet', container({}), {
        volumeClaimTemplates: [{ metadata: { name: 'data' }, spec: { resources: { requests: { storage: '1Gi' } } } }],
      }),
    ],
    [
      workload('StatefulSet', container({}), {
        volumeClaimTemplates: [{ metadata: { name: 'data' }, spec: { resources: { requests: { storage: '2Gi' } } } }],
      }),
    ],
  ),
  'the pods of a CronJob are pods': change(
    [
      object('batch/v1', 'CronJob', {
        spec: { jobTemplate: { spec: { template: { spec: container({ env: [{ name: 'A', value: '1' }] }) } } } },
      }),
    ],
    [
      object('batch/v1', 'CronJob', {
        spec: { schedule: '0 3 * * *', jobTemplate: { spec: { template: { spec: container({ env: [{ name: 'A', value: '2' }] }) } } } },
      }),
    ],
  ),
  'an account that a RoleBinding names is in the namespace of the overlay': change(
    [object('v1', 'ServiceAccount', {}), binding({ kind: 'ServiceAccount', name: 'shop' })],
    [object('v1', 'ServiceAccount', {}, { annotations: { a: 'b' } }), binding({ kind: 'ServiceAccount', name: 'shop' })],
  ),
  'an account of another namespace stays there': change(
    [object('v1', 'ServiceAccount', {}), binding({ kind: 'ServiceAccount', name: 'shop', namespace: 'monitoring' })],
    [object('v1', 'ServiceAccount', {}), binding({ kind: 'ServiceAccount', name: 'prometheus', namespace: 'monitoring' })],
  ),
  'the version of an object changes': change(
    [
      object('external-secrets.io/v1beta1', 'ExternalSecret', { spec: {} }),
      object('autoscaling/v1', 'HorizontalPodAutoscaler', { spec: {} }),
    ],
    [object('external-secrets.io/v1', 'ExternalSecret', { spec: {} }), object('autoscaling/v2', 'HorizontalPodAutoscaler', { spec: {} })],
  ),
};

const nameOf = (trap: string): string => `trap-${Object.keys(traps).indexOf(trap)}`;
const laidOut = Object.entries(traps).map(([trap, service]) => [trap, layOut({ ...service, name: nameOf(trap) })] as const);
const serviceOf = (trap: keyof typeof traps) => layOut({ ...traps[trap]!, name: 'shop' });
const textOf = (trap: keyof typeof traps, path: string): string => fileOf(serviceOf(trap), path);

describe.each(kustomizes())('overlays under $name, with the first tag and with another', (kustomize) => {
  const found: Difference[] = [];
  beforeAll(async () => {
    const all = laidOut.map(([, service]) => service);
    const claim = { files: all.flatMap(({ files }) => files), overlays: all.flatMap(({ overlays }) => overlays) };
    found.push(...(await prove(kustomize, claim)).differences);
  });

  it.each(Object.keys(traps))('%s', (trap) => {
    const own = found.filter(({ overlay }) => overlay.startsWith(`services/${nameOf(trap)}/`));
    expect(own.map(formatDifference)).toEqual([]);
  });
});

describe('overlays without Kustomize', () => {
  it.each(laidOut)('%s', (_, claim) => {
    expect(proveHere(claim).map(formatDifference)).toEqual([]);
  });
});

describe('overlays', () => {
  const everything = laidOut.flatMap(([, { files }]) => files);
  const kustomizations = everything
    .filter(([path]) => path.endsWith('/kustomization.yaml'))
    .map(([path, text]) => [path, parse(text) as Record<string, unknown>] as const);

  it('have their tags in a component, in a folder of its own, which runs last', () => {
    const tags = kustomizations.filter(([, { images }]) => images !== undefined);
    const users = kustomizations.filter(([, { components }]) => components !== undefined);
    expect(new Set(tags.map(([path, { apiVersion, kind }]) => [path.split('/').at(-2), apiVersion, kind].join()))).toEqual(
      new Set(['image-tag,kustomize.config.k8s.io/v1alpha1,Component']),
    );
    expect(users.map(([, { components }]) => (components as string[]).at(-1)!.split('/').at(-1))).toEqual(users.map(() => 'image-tag'));
    expect(users.length).toBeGreaterThan(30);
  });

  it('have quoted tags, which may look like numbers', () => {
    const tags = everything.filter(([, text]) => text.includes('newTag')).flatMap(([, text]) => text.match(/newTag: .*/g)!);
    expect(new Set(tags)).toEqual(new Set(['newTag: "v1"']));
  });

  it('use no field that is deprecated, or that leads astray', () => {
    const known = ['apiVersion', 'components', 'images', 'kind', 'namespace', 'patches', 'replicas', 'resources'];
    expect([...new Set(kustomizations.flatMap(([, fields]) => Object.keys(fields)))].sort()).toEqual(known);
  });

  it('have a component of their own for patches that bring an image, before the tags', () => {
    expect(textOf('an image that a patch brings follows its tag', 'overlays/dev/kustomization.yaml')).toMatchInlineSnapshot(`
      "apiVersion: kustomize.config.k8s.io/v1beta1
      kind: Kustomization
      namespace: shop-dev
      resources:
        - ../../base
      components:
        - patches
        - image-tag
      "
    `);
    expect(textOf('an image that a patch brings follows its tag', 'overlays/dev/patches/kustomization.yaml')).toMatchInlineSnapshot(`
      "apiVersion: kustomize.config.k8s.io/v1alpha1
      kind: Component
      patches:
        - path: deployment.yaml
        - path: service.yaml
      "
    `);
  });

  it('of a cluster stand on the base, and have the tags of their environment', () => {
    expect(textOf('all clusters of an environment share its tags', 'overlays/production/clusters/east/kustomization.yaml'))
      .toMatchInlineSnapshot(`
      "apiVersion: kustomize.config.k8s.io/v1beta1
      kind: Kustomization
      namespace: shop-production
      resources:
        - ../../../../base
      patches:
        - path: deployment.yaml
      components:
        - ../../image-tag
      "
    `);
    const { files } = serviceOf('all clusters of an environment share its tags');
    expect(files.map(([path]) => path.replace('services/shop/overlays/production/', ''))).toEqual([
      'services/shop/base/deployment.yaml',
      'services/shop/base/kustomization.yaml',
      'clusters/east/deployment.yaml',
      'clusters/east/kustomization.yaml',
      'clusters/west/deployment.yaml',
      'clusters/west/kustomization.yaml',
      'image-tag/kustomization.yaml',
    ]);
  });

  it('with objects elsewhere are parents without a namespace, and the others are not', () => {
    const trap = 'an object is in its own namespace, although the overlay has one';
    expect(textOf(trap, 'overlays/dev/kustomization.yaml')).toMatchInlineSnapshot(`
      "apiVersion: kustomize.config.k8s.io/v1beta1
      kind: Kustomization
      resources:
        - namespaces/monitoring
        - namespaces/shop-dev
      components:
        - image-tag
      "
    `);
    expect(textOf(trap, 'overlays/dev/namespaces/monitoring/kustomization.yaml')).toMatchInlineSnapshot(`
      "apiVersion: kustomize.config.k8s.io/v1beta1
      kind: Kustomization
      resources:
        - config-map.yaml
      "
    `);
    expect(textOf(trap, 'overlays/dev/namespaces/shop-dev/kustomization.yaml')).toMatchInlineSnapshot(`
      "apiVersion: kustomize.config.k8s.io/v1beta1
      kind: Kustomization
      namespace: shop-dev
      resources:
        - ../../../../base
      patches:
        - path: deployment.yaml
      "
    `);
    expect(textOf(trap, 'overlays/staging/kustomization.yaml')).toMatchInlineSnapshot(`
      "apiVersion: kustomize.config.k8s.io/v1beta1
      kind: Kustomization
      namespace: shop-staging
      resources:
        - ../../base
      patches:
        - path: deployment.yaml
      components:
        - image-tag
      "
    `);
  });

  it('say a part of a list by operations, and drop an object by its name', () => {
    expect(textOf('the metrics of an autoscaler are not merged', 'overlays/dev/horizontal-pod-autoscaler.yaml')).toMatchInlineSnapshot(`
      "- op: replace
        path: /spec/metrics/0/resource/target/averageUtilization
        value: 80
      "
    `);
    expect(textOf('keys with slashes and tildes are found', 'overlays/dev/queue.yaml')).toMatchInlineSnapshot(`
      "- op: add
        path: /metadata/annotations/c.io~1d
        value: "3"
      - op: replace
        path: /metadata/annotations/a.io~1b
        value: "2"
      - op: remove
        path: /spec/a~1b/gone
      - op: add
        path: /spec/a~1b/e~1f~0
        value: 3
      - op: replace
        path: /spec/a~1b/c~0d
        value: 2
      - op: replace
        path: /spec/a~1b/~01
        value: 2
      "
    `);
    expect(textOf('operations are for one object, whatever its name', 'overlays/dev/kustomization.yaml')).toMatchInlineSnapshot(`
      "apiVersion: kustomize.config.k8s.io/v1beta1
      kind: Kustomization
      namespace: shop-dev
      resources:
        - ../../base
      patches:
        - path: external-secret-shop.a.yaml
          target:
            group: external-secrets.io
            kind: ExternalSecret
            name: "shop\\\\.a"
      components:
        - image-tag
      "
    `);
    expect(textOf('an object of the base is left out', 'overlays/dev/external-secret.yaml')).toMatchInlineSnapshot(`
      "$patch: delete
      apiVersion: external-secrets.io/v1
      kind: ExternalSecret
      metadata:
        name: shop
      "
    `);
  });

  it('set a count by its name, and take it back where an autoscaler has it', () => {
    const trap = 'with an autoscaler there is no count';
    expect(textOf(trap, 'overlays/dev/kustomization.yaml')).toMatchInlineSnapshot(`
      "apiVersion: kustomize.config.k8s.io/v1beta1
      kind: Kustomization
      namespace: shop-dev
      resources:
        - ../../base
      replicas:
        - name: shop
          count: 1
      components:
        - image-tag
      "
    `);
    expect(textOf(trap, 'overlays/production/deployment.yaml')).toMatchInlineSnapshot(`
      "apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: shop
      spec:
        replicas: null
      "
    `);
  });

  it('take back what something was before', () => {
    expect(textOf('a budget never has both bounds', 'overlays/dev/pod-disruption-budget.yaml')).toMatchInlineSnapshot(`
      "apiVersion: policy/v1
      kind: PodDisruptionBudget
      metadata:
        name: shop
      spec:
        maxUnavailable: null
        minAvailable: "50%"
      "
    `);
    expect(textOf('a volume becomes of another type', 'overlays/dev/deployment.yaml')).toMatchInlineSnapshot(`
      "apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: shop
      spec:
        template:
          spec:
            containers:
              - name: shop
                volumeMounts:
                  - name: data
                    mountPath: /data
            volumes:
              - name: data
                emptyDir: null
                persistentVolumeClaim:
                  claimName: data
              - name: tmp
                emptyDir:
                  medium: null
      "
    `);
  });
});

/** What the form of overlays rests on. Where one of these fails, Kustomize has changed. */
describe.each(kustomizes())('$name', (kustomize) => {
  const build = (files: Readonly<Record<string, string>>, folder = 'overlay') =>
    inTemporaryFolder(async (root) => {
      writeTree(root, Object.entries(files));
      return runKustomize(kustomize, join(root, folder));
    });
  const queue = 'apiVersion: e.io/v1\nkind: Queue\nmetadata: { name: shop.a }\nspec: { list: [{ name: a, size: 1 }] }\n';
  const operating = (target: string, operations: string, kustomization = ''): Promise<unknown> =>
    build({
      'overlay/kustomization.yaml': `resources: [queue.yaml]\npatches: [{ path: patch.yaml, target: { kind: Queue, name: '${target}' } }]\n${kustomization}`,
      'overlay/queue.yaml': queue,
      'overlay/patch.yaml': operations,
    });
  const account = (name: string, namespace: string): string =>
    `apiVersion: v1\nkind: ServiceAccount\nmetadata: { name: ${name}, namespace: ${namespace} }\n`;

  it('refuses an overlay over a folder that contains it', async () => {
    const files = {
      'overlay/kustomization.yaml': 'namespace: shop\n',
      'overlay/clusters/east/kustomization.yaml': 'resources: [../..]\n',
    };
    expect(await build(files, 'overlay/clusters/east')).toEqual({ failure: expect.stringContaining('cycle detected') });
  });

  it('refuses a tag that is not quoted and looks like a number', async () => {
    const tags = (tag: string): Record<string, string> => ({ 'overlay/kustomization.yaml': `images: [{ name: a, newTag: ${tag} }]\n` });
    expect(await build(tags('1234e56'))).toEqual({ failure: expect.stringContaining('cannot unmarshal number') });
    expect(await build(tags('"1234e56"'))).toEqual({ output: expect.anything() });
  });

  it('runs components before the patches of the same kustomization', async () => {
    const files = {
      'overlay/kustomization.yaml': 'resources: [pod.yaml]\npatches: [{ path: patch.yaml }]\ncomponents: [tags]\n',
      'overlay/pod.yaml': 'apiVersion: v1\nkind: Pod\nmetadata: { name: a }\nspec: { containers: [{ name: a, image: own }] }\n',
      'overlay/patch.yaml': 'apiVersion: v1\nkind: Pod\nmetadata: { name: a }\nspec: { containers: [{ name: b, image: own }] }\n',
      'overlay/tags/kustomization.yaml':
        'apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\nimages: [{ name: own, newTag: "v1" }]\n',
    };
    const { output } = (await build(files)) as { output: string };
    expect(output.match(/image: .*/g)).toEqual(['image: own', 'image: own:v1']);
  });

  it('takes the name of a target for a regular expression, anchored, and says nothing of one that matches nothing', async () => {
    const replace = '- { op: replace, path: /spec/list/0/size, value: 2 }\n';
    const changed = { output: expect.stringContaining('size: 2') };
    expect(await operating('shop.a', replace)).toEqual(changed);
    expect(await operating('sh.*', replace)).toEqual(changed);
    expect(await operating('shop\\.a', replace)).toEqual(changed);
    expect(await operating('shop', replace)).toEqual({ output: expect.stringContaining('size: 1') });
  });

  it('refuses to remove what is not there', async () => {
    expect(await operating('shop.a', '- { op: remove, path: /spec/paused }\n')).toEqual({ failure: expect.stringContaining('remove') });
  });

  it('replaces the lists of a custom resource in a merge', async () => {
    const merge = 'apiVersion: e.io/v1\nkind: Queue\nmetadata: { name: shop.a }\nspec: { list: [{ name: b }] }\n';
    expect(await operating('shop\\.a', merge)).toEqual({ output: expect.not.stringContaining('size') });
  });

  it('moves every object into the namespace of a kustomization, be it of the cluster', async () => {
    const { output } = (await operating('none', '- { op: remove, path: /spec }\n', 'namespace: shop\n')) as { output: string };
    expect(output).toContain('namespace: shop');
    const store = 'apiVersion: external-secrets.io/v1\nkind: ClusterSecretStore\nmetadata: { name: vault }\n';
    const files = { 'overlay/kustomization.yaml': 'namespace: shop\nresources: [a.yaml, b.yaml]\n', 'overlay/a.yaml': store };
    const answer = (await build({ ...files, 'overlay/b.yaml': account('a', 'monitoring') })) as { output: string };
    expect(answer.output.match(/namespace: .*/g)).toEqual(['namespace: shop', 'namespace: shop']);
  });

  it('refuses two objects of one name that a namespace brings together', async () => {
    const files = {
      'overlay/kustomization.yaml': 'namespace: shop\nresources: [a.yaml, b.yaml]\n',
      'overlay/a.yaml': account('a', 'one'),
      'overlay/b.yaml': account('a', 'two'),
    };
    expect(await build(files)).toEqual({ failure: expect.stringContaining('ID conflict') });
  });

  it('loses a port without protocol to any merge', async () => {
    const service = (spec: string): string => `apiVersion: v1\nkind: Service\nmetadata: { name: a }\nspec: ${spec}\n`;
    const { output } = (await build({
      'overlay/kustomization.yaml': 'resources: [a.yaml]\npatches: [{ path: b.yaml }]\n',
      'overlay/a.yaml': service('{ ports: [{ name: udp, port: 53, protocol: UDP }, { name: tcp, port: 53 }] }'),
      'overlay/b.yaml': service('{ type: NodePort }'),
    })) as { output: string };
    expect(output.match(/name: .*/g)).toEqual(['name: a', 'name: tcp']);
  });
});
