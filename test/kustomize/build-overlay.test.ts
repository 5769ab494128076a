import { join } from 'node:path';
import { buildOverlay } from '../../src/kustomize/build-overlay';
import type { Manifest } from '../../src/files/manifest';
import { buildOverlays } from '../../src/proof/build-overlays';
import { compareObjects } from '../../src/proof/compare-objects';
import { formatDifference } from '../../src/proof/difference';
import { inTemporaryFolder } from '../../src/proof/temporary-folder';
import { writeTree } from '../../src/proof/write-tree';
import { kustomizes } from '../judges/kustomize';
import { build, filesOf } from './build-here';

// Processes take their time where others are at work.
jest.setTimeout(120_000);

/** A service as Charthouse writes it: a base, and an overlay with each kind of change. */
const tree: Readonly<Record<string, string>> = {
  'base/kustomization.yaml': `# Generated
apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
resources:
  - budget.yaml
  - deployment.yaml
  - policy.yaml
  - role-binding.yaml
  - secret.yaml
  - service-account.yaml
`,
  'base/budget.yaml': `apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  name: shop
spec:
  maxUnavailable: 1
`,
  'base/deployment.yaml': `apiVersion: apps/v1
kind: Deployment
metadata:
  name: shop
  annotations:
    team: shop
spec:
  replicas: 2
  strategy:
    type: Recreate
  template:
    spec:
      containers:
        - name: shop
          image: ghcr.io/acme/shop
          env:
            - name: A
              value: "1"
            - name: B
              value: "2"
          ports:
            - name: http
              containerPort: 8080
        - name: proxy
          image: docker.io/library/nginx:1@sha256:aa
          args:
            - -g
`,
  'base/policy.yaml': `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: shop
spec:
  egress:
    - ports:
        - port: 53
`,
  'base/role-binding.yaml': `apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata:
  name: shop
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: Role
  name: shop
subjects:
  - kind: ServiceAccount
    name: shop
  - kind: ServiceAccount
    name: other
`,
  'base/secret.yaml': `apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata:
  name: shop
spec:
  data:
    - secretKey: a
`,
  'base/service-account.yaml': `apiVersion: v1
kind: ServiceAccount
metadata:
  name: shop
`,
  'overlay/kustomization.yaml': `# Generated
apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
namespace: shop-dev
resources:
  - ../base
  - config-map.yaml
replicas:
  - name: shop
    count: 3
patches:
  - path: budget.yaml
  - path: deployment.yaml
  - path: secret.yaml
    target:
      group: external-secrets.io
      kind: ExternalSecret
      name: shop
components:
  - image-tag
`,
  'overlay/config-map.yaml': `apiVersion: v1
kind: ConfigMap
metadata:
  name: shop
data:
  a: "yes"
`,
  'overlay/budget.yaml': `$patch: delete
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  name: shop
`,
  'overlay/deployment.yaml': `apiVersion: apps/v1
kind: Deployment
metadata:
  name: shop
  annotations:
    team: null
spec:
  strategy:
    type: RollingUpdate
  template:
    spec:
      containers:
        - name: shop
          env:
            - name: C
              value: "3"
            - $patch: delete
              name: A
          ports:
            - $patch: replace
            - containerPort: 9090
            - containerPort: 9091
`,
  'overlay/secret.yaml': `- op: replace
  path: /spec/data/0/secretKey
  value: b
- op: add
  path: /spec/data/-
  value:
    secretKey: c
`,
  'overlay/image-tag/kustomization.yaml': `apiVersion: kustomize.config.k8s.io/v1alpha1
kind: Component
images:
  - name: ghcr.io/acme/shop
    newTag: "v1"
`,
};

const objectOf = (objects: readonly Manifest[], kind: string): Manifest | undefined => objects.find((each) => each.kind === kind);

/** The objects of a tree that builds. */
function objectsOf(files: Readonly<Record<string, string>>): readonly Manifest[] {
  const built = build(files);
  if (built.reason !== undefined) throw new Error(built.reason);
  return built.objects;
}

describe('building an overlay', () => {
  const objects = objectsOf(tree);

  it('merges patches as Kustomize does', () => {
    expect(objectOf(objects, 'Deployment')).toEqual({
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name: 'shop', namespace: 'shop-dev' },
      spec: {
        replicas: 3,
        strategy: { type: 'RollingUpdate' },
        template: {
          spec: {
            containers: [
              {
                name: 'shop',
                image: 'ghcr.io/acme/shop:v1',
                env: [
                  { name: 'C', value: '3' },
                  { name: 'B', value: '2' },
                ],
                ports: [{ containerPort: 9090 }, { containerPort: 9091 }],
              },
              { name: 'proxy', image: 'docker.io/library/nginx:1@sha256:aa', args: ['-g'] },
            ],
          },
        },
      },
    });
  });

  it('applies operations, deletes objects and adds objects', () => {
    expect(objectOf(objects, 'ExternalSecret')?.spec).toEqual({ data: [{ secretKey: 'b' }, { secretKey: 'c' }] });
    expect(objectOf(objects, 'PodDisruptionBudget')).toBeUndefined();
    expect(objectOf(objects, 'ConfigMap')).toMatchObject({ data: { a: 'yes' }, metadata: { namespace: 'shop-dev' } });
  });

  it('names the namespace of accounts that move, and of no other', () => {
    expect(objectOf(objects, 'RoleBinding')?.subjects).toEqual([
      { kind: 'ServiceAccount', name: 'shop', namespace: 'shop-dev' },
      { kind: 'ServiceAccount', name: 'other' },
    ]);
  });

  it('gives objects of the base on, as long as nothing changes them', () => {
    const files = filesOf(Object.entries({ ...tree, 'other/kustomization.yaml': 'resources:\n  - ../base\n' }));
    const [once, twice] = [1, 2].map(() => buildOverlay('other', files));
    expect(once!.reason ?? once!.objects.length).toBe(6);
    expect(once).toEqual(twice);
    expect(once!.objects!.every((object, index) => object === twice!.objects![index])).toBe(true);
  });

  it('reads each file once', () => {
    const reads: string[] = [];
    const texts = new Map(Object.entries(tree));
    const files = filesOf([]);
    Object.assign(files, { read: (path: string) => (texts.has(path) && reads.push(path), texts.get(path)) });
    buildOverlay('overlay', files);
    buildOverlay('overlay', files);
    expect(reads.sort()).toEqual(Object.keys(tree).sort());
  });
});

/** What somebody may do to a tree, and what is found then: a reason, or nothing if it builds. */
const edits: Readonly<Record<string, readonly [path: string, edit: (text: string) => string]>> = {
  'a field that we do not write': ['overlay/kustomization.yaml', (text) => `${text}namePrefix: a-\n`],
  'a generator': ['overlay/kustomization.yaml', (text) => `${text}configMapGenerator:\n  - name: a\n    literals:\n      - a=b\n`],
  'an inline patch': [
    'overlay/kustomization.yaml',
    (text) =>
      text.replace(
        '  - path: budget.yaml\n',
        '  - patch: |-\n      - op: remove\n        path: /spec/replicas\n    target:\n      kind: Deployment\n',
      ),
  ],
  'a patch for everything': ['overlay/kustomization.yaml', (text) => text.replace('      name: shop\n', '')],
  'a target that matches nothing': ['overlay/kustomization.yaml', (text) => text.replace('      name: shop\n', '      name: sho\n')],
  'a target that matches by a pattern': ['overlay/kustomization.yaml', (text) => text.replace('      name: shop\n', '      name: sh.p\n')],
  'a target with another pattern': ['overlay/kustomization.yaml', (text) => text.replace('      name: shop\n', '      name: sh.*\n')],
  'a resource that is not there': ['overlay/kustomization.yaml', (text) => text.replace('config-map', 'config')],
  'a resource twice': ['overlay/kustomization.yaml', (text) => text.replace('  - ../base\n', '  - ../base\n  - ../base\n')],
  'a resource that is outside': ['overlay/kustomization.yaml', (text) => text.replace('../base\n', '../base/deployment.yaml\n')],
  'a folder that is outside': ['overlay/kustomization.yaml', (text) => text.replace('../base\n', '../../base\n')],
  'the folder itself': ['overlay/kustomization.yaml', (text) => text.replace('../base\n', '../overlay\n')],
  'replicas of what is not there': [
    'overlay/kustomization.yaml',
    (text) => text.replace('  - name: shop\n    count', '  - name: cart\n    count'),
  ],
  'an unquoted word of YAML 1.1 as the namespace': ['overlay/kustomization.yaml', (text) => text.replace('shop-dev', 'n')],
  'other comments, quotes and order': [
    'overlay/kustomization.yaml',
    (text) =>
      `# mine\n${text.replace('namespace: shop-dev\n', '').replace('kind: Kustomization', 'kind: "Kustomization" # kind')}\nnamespace: 'shop-dev'\n`,
  ],
  'no version and no kind': ['overlay/kustomization.yaml', (text) => text.replace(/apiVersion.*\nkind.*\n/, '')],
  'a file that is no YAML': ['overlay/deployment.yaml', (text) => `${text}: {\n`],
  'a key twice': ['overlay/deployment.yaml', (text) => text.replace('  name: shop\n', '  name: shop\n  name: shop\n')],
  'an octal number': ['overlay/config-map.yaml', (text) => text.replace('"yes"', '012')],
  'an unquoted word of YAML 1.1': ['overlay/config-map.yaml', (text) => text.replace('"yes"', 'yes')],
  'a value in single quotes': ['overlay/config-map.yaml', (text) => text.replace('"yes"', "'no'")],
  'an anchor': ['overlay/config-map.yaml', (text) => text.replace('"yes"', '&a "x"\n  b: *a')],
  'two objects in one file': ['overlay/config-map.yaml', (text) => `${text}---\n${text.replace('name: shop', 'name: other')}`],
  'an object without a name': ['overlay/config-map.yaml', (text) => text.replace('  name: shop\n', '  labels: {}\n')],
  'a namespace': ['overlay/config-map.yaml', (text) => text.replace('  name: shop\n', '  name: shop\n  namespace: elsewhere\n')],
  'an object of the cluster': ['overlay/config-map.yaml', () => 'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: shop\n'],
  'a list of objects': [
    'overlay/config-map.yaml',
    (text) => `apiVersion: v1\nkind: List\nmetadata:\n  name: shop\nitems:\n  - ${text.trim().replaceAll('\n', '\n    ')}\n`,
  ],
  'an annotation for Kustomize': [
    'overlay/config-map.yaml',
    (text) => text.replace('  name: shop\n', '  name: shop\n  annotations:\n    config.kubernetes.io/local-config: "true"\n'),
  ],
  'an annotation that Kustomize removes': [
    'overlay/config-map.yaml',
    (text) => text.replace('  name: shop\n', '  name: shop\n  annotations:\n    alpha.config.kubernetes.io/transformations: x\n'),
  ],
  'empty annotations': ['overlay/config-map.yaml', (text) => text.replace('  name: shop\n', '  name: shop\n  annotations: {}\n')],
  'a patch of another version': ['overlay/deployment.yaml', (text) => text.replace('apps/v1', 'apps/v1beta1')],
  'a patch of what is not there': ['overlay/deployment.yaml', (text) => text.replace('  name: shop\n', '  name: cart\n')],
  'a patch that replaces a map': [
    'overlay/deployment.yaml',
    (text) => text.replace('    type: Rolling', '    $patch: replace\n    type: Rolling'),
  ],
  'a patch that keeps keys': [
    'overlay/deployment.yaml',
    (text) => text.replace('    type: Rolling', '    $retainKeys:\n      - type\n    type: Rolling'),
  ],
  'a patch that orders a list': [
    'overlay/deployment.yaml',
    (text) =>
      text.replace(
        '      containers:',
        '      $setElementOrder/containers:\n        - name: proxy\n        - name: shop\n      containers:',
      ),
  ],
  'a patch that adds ports': ['overlay/deployment.yaml', (text) => text.replace('            - $patch: replace\n', '')],
  'a patch that adds a null': [
    'overlay/deployment.yaml',
    (text) => text.replace('    spec:\n', '    spec:\n      securityContext:\n        runAsUser: null\n'),
  ],
  'a patch that adds a container': [
    'overlay/deployment.yaml',
    (text) => `${text}        - name: new\n          image: ghcr.io/acme/shop\n`,
  ],
  'a patch that removes a container': ['overlay/deployment.yaml', (text) => `${text}        - name: proxy\n          $patch: delete\n`],
  'a patch that removes what is not there': [
    'overlay/deployment.yaml',
    (text) => `${text}        - name: none\n          $patch: delete\n`,
  ],
  'a patch that changes a type': ['overlay/deployment.yaml', (text) => text.replace('value: "3"', 'value: 3')],
  'a patch with a finalizer': [
    'overlay/deployment.yaml',
    (text) => text.replace('  name: shop\n', '  name: shop\n  finalizers:\n    - a\n'),
  ],
  'a patch that moves an object': ['overlay/deployment.yaml', (text) => text.replace('  name: shop\n', '  name: shop\n  namespace: a\n')],
  'a merge that replaces a list of maps': [
    'overlay/budget.yaml',
    () =>
      'apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata:\n  name: shop\nspec:\n  egress:\n    - ports:\n        - port: 80\n',
  ],
  'a merge of a custom resource': [
    'overlay/budget.yaml',
    () => 'apiVersion: external-secrets.io/v1\nkind: ExternalSecret\nmetadata:\n  name: shop\nspec:\n  refreshInterval: 1h\n',
  ],
  'two containers with one name': ['base/deployment.yaml', (text) => `${text}        - name: proxy\n          image: a\n`],
  'a test': ['overlay/secret.yaml', (text) => `- op: test\n  path: /spec/data/0/secretKey\n  value: x\n${text}`],
  'an operation without a value': ['overlay/secret.yaml', (text) => text.replace('  value: b\n', '')],
  'an operation beyond a list': ['overlay/secret.yaml', (text) => text.replace('/0/secretKey', '/7/secretKey')],
  'an operation from the end of a list': ['overlay/secret.yaml', (text) => text.replace('/0/secretKey', '/-1/secretKey')],
  'an operation that replaces what is not there': ['overlay/secret.yaml', (text) => text.replace('/0/secretKey', '/0/key')],
  'an operation that removes what is not there': ['overlay/secret.yaml', (text) => `${text}- op: remove\n  path: /spec/none\n`],
  'an operation below what is not there': ['overlay/secret.yaml', (text) => `${text}- op: add\n  path: /spec/a/b\n  value: c\n`],
  'an operation on a key with a slash': [
    'overlay/secret.yaml',
    (text) =>
      `${text}- op: add\n  path: /metadata/annotations\n  value:\n    a/b~c: d\n- op: replace\n  path: /metadata/annotations/a~1b~0c\n  value: e\n`,
  ],
  'an operation that renames': ['overlay/secret.yaml', (text) => `${text}- op: replace\n  path: /metadata/name\n  value: a\n`],
  'operations in JSON': ['overlay/secret.yaml', () => '[{"op": "remove", "path": "/spec/data"}]\n'],
  'a tag with its digest': ['overlay/image-tag/kustomization.yaml', (text) => text.replace('"v1"', '"sha-0a@sha256:00"')],
  'a tag and a digest': ['overlay/image-tag/kustomization.yaml', (text) => `${text}    digest: sha256:00\n`],
  'a digest alone': ['overlay/image-tag/kustomization.yaml', (text) => text.replace('newTag: "v1"', 'digest: sha256:00')],
  'a tag without quotes': ['overlay/image-tag/kustomization.yaml', (text) => text.replace('"v1"', 'v1.2.3')],
  'a tag that is a number': ['overlay/image-tag/kustomization.yaml', (text) => text.replace('"v1"', '1.10')],
  'a tag that is no more': ['overlay/image-tag/kustomization.yaml', (text) => text.replace('newTag: "v1"', 'newTag: null')],
  'another name of an image': [
    'overlay/image-tag/kustomization.yaml',
    () =>
      'apiVersion: kustomize.config.k8s.io/v1alpha1\nimages:\n- name: ghcr.io/acme/shop\n  newName: localhost:5000/shop\n  newTag: "2"\nkind: Component\n',
  ],
  'another name of an image that has a tag': [
    'overlay/image-tag/kustomization.yaml',
    (text) => `${text}  - name: docker.io/library/nginx\n    newName: nginx\n  - name: nginx\n    digest: sha256:bb\n`,
  ],
  'no images': ['overlay/image-tag/kustomization.yaml', (text) => text.replace(/images:[^]*/, 'images: []\n')],
  'no value for images': ['overlay/image-tag/kustomization.yaml', (text) => text.replace(/images:[^]*/, 'images:\n')],
  'an empty kustomization': ['overlay/image-tag/kustomization.yaml', (text) => text.replace(/images:[^]*/, '')],
  'a suffix of a tag': ['overlay/image-tag/kustomization.yaml', (text) => text.replace('newTag: "v1"', 'tagSuffix: -x')],
  'an image that is not there': ['overlay/image-tag/kustomization.yaml', (text) => text.replace('/shop', '/cart')],
  'an image that resembles another': ['overlay/image-tag/kustomization.yaml', (text) => text.replace('acme/shop', 'acme/sho.')],
  'an image that is a pattern': ['overlay/image-tag/kustomization.yaml', (text) => text.replace('acme/shop', '.*/shop')],
  'a Component that is none': ['overlay/image-tag/kustomization.yaml', (text) => text.replace('kind: Component', 'kind: Kustomization')],
  'a Component of another version': ['overlay/image-tag/kustomization.yaml', (text) => text.replace('v1alpha1', 'v1beta1')],
  'a Component with more than tags': ['overlay/image-tag/kustomization.yaml', (text) => `${text}namespace: other\n`],
  'an image volume': [
    'base/deployment.yaml',
    (text) => `${text}      volumes:\n        - name: a\n          image:\n            reference: ghcr.io/acme/shop\n`,
  ],
  'containers that are no maps': ['overlay/config-map.yaml', (text) => `${text}containers:\n  - a\n`],
  'a subject that is called default': ['base/role-binding.yaml', (text) => text.replace('name: other', 'name: default')],
  'a user that is called like an account': ['base/role-binding.yaml', (text) => `${text}  - kind: User\n    name: shop\n`],
  'an account of the namespace default': [
    'base/role-binding.yaml',
    (text) => text.replace('name: other', 'name: shop\n    namespace: default'),
  ],
};

const edited = (name: string): Readonly<Record<string, string>> => {
  const [path, edit] = edits[name]!;
  const text = edit(tree[path]!);
  if (text === tree[path]) throw new Error(`'${name}' changes nothing`);
  return { ...tree, [path]: text };
};

describe('an overlay that was edited', () => {
  it('is built, or there is a reason that says where', () => {
    const found = Object.keys(edits).map((name) => `${name}: ${build(edited(name)).reason ?? 'builds'}`);
    expect(`\n${found.join('\n')}\n`).toMatchInlineSnapshot(`
      "
      a field that we do not write: 'overlay/kustomization.yaml' has the field 'namePrefix', which Charthouse does not write
      a generator: 'overlay/kustomization.yaml' has the field 'configMapGenerator', which Charthouse does not write
      an inline patch: 'overlay/kustomization.yaml' has the field 'patches' in a form that Charthouse does not write
      a patch for everything: 'overlay/kustomization.yaml' has the field 'patches' in a form that Charthouse does not write
      a target that matches nothing: 'overlay/secret.yaml' changes no object
      a target that matches by a pattern: builds
      a target with another pattern: 'overlay/secret.yaml' is for 'sh.*', which is no name
      a resource that is not there: 'overlay/config.yaml' is not there
      a resource twice: 'overlay/kustomization.yaml' has PodDisruptionBudget 'shop' twice
      a resource that is outside: 'overlay' has the file '../base/deployment.yaml', which is outside of it
      a folder that is outside: 'overlay/kustomization.yaml' includes '../base', which is outside of the repository
      the folder itself: 'overlay/kustomization.yaml' includes itself
      replicas of what is not there: 'overlay/kustomization.yaml' has 'replicas' for 'cart', which is not one workload
      an unquoted word of YAML 1.1 as the namespace: 'overlay/kustomization.yaml' cannot be read: it has values that YAML 1.1 and YAML 1.2 read differently
      other comments, quotes and order: builds
      no version and no kind: builds
      a file that is no YAML: 'overlay/deployment.yaml' cannot be read: it is no YAML: Flow map in block collection must be sufficiently indented and end with a }
      a key twice: 'overlay/deployment.yaml' cannot be read: it is no YAML: Map keys must be unique
      an octal number: 'overlay/config-map.yaml' cannot be read: it has values that YAML 1.1 and YAML 1.2 read differently
      an unquoted word of YAML 1.1: 'overlay/config-map.yaml' cannot be read: it has values that YAML 1.1 and YAML 1.2 read differently
      a value in single quotes: builds
      an anchor: builds
      two objects in one file: builds
      an object without a name: 'overlay/config-map.yaml' has something else than an object
      a namespace: 'overlay/kustomization.yaml' moves ConfigMap 'shop' in namespace 'elsewhere' into another namespace
      an object of the cluster: 'overlay/kustomization.yaml' moves Namespace 'shop' into another namespace
      a list of objects: 'overlay/config-map.yaml' has a list of objects
      an annotation for Kustomize: 'overlay/config-map.yaml' has the annotation 'config.kubernetes.io/local-config', on which Kustomize acts
      an annotation that Kustomize removes: 'overlay/config-map.yaml' has the annotation 'alpha.config.kubernetes.io/transformations', on which Kustomize acts
      empty annotations: builds
      a patch of another version: 'overlay/deployment.yaml' changes no object
      a patch of what is not there: 'overlay/deployment.yaml' changes no object
      a patch that replaces a map: 'overlay/deployment.yaml' changes 'spec.strategy.$patch' in a way that Charthouse does not write
      a patch that keeps keys: 'overlay/deployment.yaml' changes 'spec.strategy.$retainKeys' in a way that Charthouse does not write
      a patch that orders a list: 'overlay/deployment.yaml' changes 'spec.template.spec.$setElementOrder/containers' in a way that Charthouse does not write
      a patch that adds ports: 'overlay/deployment.yaml' changes 'spec.template.spec.containers.shop.ports' in a way that Charthouse does not write
      a patch that adds a null: 'overlay/deployment.yaml' changes 'spec.template.spec.securityContext' in a way that Charthouse does not write
      a patch that adds a container: builds
      a patch that removes a container: builds
      a patch that removes what is not there: 'overlay/deployment.yaml' changes 'spec.template.spec.containers.none' in a way that Charthouse does not write
      a patch that changes a type: builds
      a patch with a finalizer: builds
      a patch that moves an object: 'overlay/deployment.yaml' changes no object
      a merge that replaces a list of maps: 'overlay/budget.yaml' changes 'spec.egress' in a way that Charthouse does not write
      a merge of a custom resource: 'overlay/budget.yaml' changes 'ExternalSecret' in a way that Charthouse does not write
      two containers with one name: 'overlay/deployment.yaml' changes 'spec.template.spec.containers' in a way that Charthouse does not write
      a test: 'overlay/secret.yaml' has other content than Charthouse's operations
      an operation without a value: 'overlay/secret.yaml' has other content than Charthouse's operations
      an operation beyond a list: 'overlay/secret.yaml' has the operation 'replace /spec/data/7/secretKey', which is not possible there
      an operation from the end of a list: 'overlay/secret.yaml' has the operation 'replace /spec/data/-1/secretKey', which is not possible there
      an operation that replaces what is not there: 'overlay/secret.yaml' has the operation 'replace /spec/data/0/key', which is not possible there
      an operation that removes what is not there: 'overlay/secret.yaml' has the operation 'remove /spec/none', which is not possible there
      an operation below what is not there: 'overlay/secret.yaml' has the operation 'add /spec/a/b', which is not possible there
      an operation on a key with a slash: builds
      an operation that renames: 'overlay/secret.yaml' makes another object of its target
      operations in JSON: builds
      a tag with its digest: builds
      a tag and a digest: builds
      a digest alone: builds
      a tag without quotes: builds
      a tag that is a number: 'overlay/image-tag/kustomization.yaml' has the field 'images' in a form that Charthouse does not write
      a tag that is no more: builds
      another name of an image: builds
      another name of an image that has a tag: builds
      no images: builds
      no value for images: 'overlay/image-tag/kustomization.yaml' has the field 'images' in a form that Charthouse does not write
      an empty kustomization: 'overlay/image-tag/kustomization.yaml' is empty
      a suffix of a tag: 'overlay/image-tag/kustomization.yaml' has the field 'images' in a form that Charthouse does not write
      an image that is not there: builds
      an image that resembles another: builds
      an image that is a pattern: 'overlay/image-tag/kustomization.yaml' has 'ghcr.io/.*/shop', which is no name of an image
      a Component that is none: 'overlay/image-tag/kustomization.yaml' is no Component of kustomize.config.k8s.io/v1alpha1
      a Component of another version: 'overlay/image-tag/kustomization.yaml' is no Component of kustomize.config.k8s.io/v1alpha1
      a Component with more than tags: 'overlay/image-tag/kustomization.yaml' has the field 'namespace', which Charthouse does not write
      an image volume: Deployment 'shop' has a volume with the image 'ghcr.io/acme/shop', whose tag depends on the version of Kustomize
      containers that are no maps: Kustomize fails on the images of ConfigMap 'shop' at '/containers/0'
      a subject that is called default: 'overlay/kustomization.yaml' has 'namespace', with which Kustomize changes subjects of bindings that are called 'default'
      a user that is called like an account: builds
      an account of the namespace default: builds
      "
    `);
  });

  const answered = ['nothing', ...Object.keys(edits)].flatMap((name, index) => {
    const files = name === 'nothing' ? tree : edited(name);
    const built = build(files);
    return built.reason === undefined ? [{ name, folder: `${index}/overlay`, files, objects: built.objects, environment: name }] : [];
  });

  it.each(kustomizes().map((kustomize) => [kustomize.name, kustomize] as const))(
    'is never built to something else than by %s',
    async (_, kustomize) => {
      const differences: string[] = [];
      await inTemporaryFolder(async (root) => {
        for (const { folder, files } of answered) {
          writeTree(
            root,
            Object.entries(files).map(([path, text]) => [join(folder, '..', path), text]),
          );
        }
        await buildOverlays(kustomize, root, answered, ({ name, objects }, found) => {
          if ('failure' in found) differences.push(`${name}: ${found.failure}`);
          else differences.push(...compareObjects(name, objects, found.objects).map(formatDifference));
        });
      });
      expect(answered.length).toBeGreaterThan(20);
      expect(differences).toEqual([]);
    },
  );
});
