import { ApiObject, type Chart } from 'cdk8s';
import type { DeclaredService } from '../src/definition/definitions';
import type { ExtensionContext } from '../src/definition/service/extension-definition';
import type { Manifest } from '../src/files/manifest';
import { formatProblem } from '../src/problems/format';
import { formatDifference } from '../src/proof/difference';
import { prove } from '../src/proof/prove';
import { render, type RenderedOverlay, type Rendering } from '../src/render';
import { platform, service } from './example-platform';
import { kustomizes } from './judges/kustomize';

const judges = kustomizes().map((kustomize) => [kustomize.name, kustomize] as const);
const timeout = 120_000;

/** Of each service, whatever its name. */
const imageOf = (name: string): string => `ghcr.io/myorg/${name}`;

type Fields = Readonly<Record<string, unknown>>;
type Objects = (name: string) => readonly object[];

const metadata = (name: string, namespace?: string): Manifest['metadata'] => ({ name, ...(namespace === undefined ? {} : { namespace }) });

const object = (kind: string, name: string, spec: Fields, namespace?: string): Manifest => ({
  apiVersion: 'example.com/v1',
  kind,
  metadata: metadata(name, namespace),
  spec,
});
const configMap = (name: string): Manifest => ({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name }, data: { a: 'b' } });
const binding = (kind: string, name: string, subjects: readonly Fields[], namespace?: string): Manifest => ({
  apiVersion: 'rbac.authorization.k8s.io/v1',
  kind,
  metadata: metadata(name, namespace),
  roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: 'view' },
  subjects,
});
const account = (name: string, namespace?: string): Fields => ({ kind: 'ServiceAccount', ...metadata(name, namespace) });
const subject = (kind: 'User' | 'Group', name: string): Fields => ({ apiGroup: 'rbac.authorization.k8s.io', kind, name });
const webhook = (name: string, service: Fields): Manifest => ({
  apiVersion: 'admissionregistration.k8s.io/v1',
  kind: 'ValidatingWebhookConfiguration',
  metadata: { name },
  webhooks: [
    {
      ...{ name: 'a.example.com', admissionReviewVersions: ['v1'], sideEffects: 'None' },
      clientConfig: { service: { path: '/', ...service } },
    },
  ],
});

/** A container of one of the service's images that the Pod Security Standard `restricted` lets in. */
const restricted = (name: string): Fields => ({
  image: imageOf(name),
  securityContext: {
    ...{ runAsNonRoot: true, allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
    seccompProfile: { type: 'RuntimeDefault' },
  },
});

/** Adds objects everywhere, or everywhere but in one environment. */
const extending =
  (objects: readonly object[], except?: string) =>
  (chart: Chart, { environment }: ExtensionContext): void => {
    if (environment !== except) objects.forEach((each, index) => void new ApiObject(chart, `o${index}`, each as Manifest));
  };

/** Each environment has a cluster to itself, so that objects elsewhere do not meet. */
const declaredPlatform = platform({
  teams: {
    platform: {},
    qa: {},
    payments: {
      permits: {
        anything: {
          reason: 'it is a test',
          destinations: ['staging', 'production'].map((cluster) => ({ cluster, namespace: '*' })),
          clusterKinds: [{ group: 'rbac.authorization.k8s.io', kind: 'ClusterRoleBinding' }],
        },
      },
    },
  },
  environments: {
    staging: { clusters: ['staging'], promotion: 'on-merge' },
    production: { clusters: ['production'], promotion: { after: 'staging' } },
  },
});

interface Synth extends Rendering {
  readonly overlays: readonly RenderedOverlay[];
}

function synth(services: readonly DeclaredService[]): Synth {
  const overlays: RenderedOverlay[] = [];
  return { ...render({ platform: declaredPlatform, services }, { onOverlay: (overlay) => overlays.push(overlay) }), overlays };
}

interface Case {
  readonly objects: Objects;
  readonly definition?: (name: string) => Fields;
}

/** What arrives as it was written, by what it is about. */
const arriving: Readonly<Record<string, Case>> = {
  'a subject that is the default account of another namespace': {
    objects: (name) => [binding('RoleBinding', name, [account('default', 'watchers'), account(name)])],
  },
  'a group that is called default': { objects: (name) => [binding('RoleBinding', name, [subject('Group', 'default')])] },
  'subjects of a binding in another namespace, and of the cluster': {
    objects: (name) => [
      binding('RoleBinding', name, [account('default', 'watchers'), subject('User', 'ada'), account(name, 'default')], 'elsewhere'),
      binding('ClusterRoleBinding', name, [account('default', 'watchers'), account(name, 'other'), account(name, 'payments-staging')]),
    ],
  },
  "a binding and a namespace of somebody else's group": {
    objects: (name) => [
      {
        ...binding('RoleBinding', name, [account('default', 'watchers'), subject('User', name)]),
        apiVersion: 'authorization.openshift.io/v1',
      },
      { ...object('Namespace', name, { sku: 1 }), apiVersion: 'eventhub.azure.com/v1api20240101' },
    ],
  },
  "a count of somebody else's kind of workload": {
    objects: (name) => [object('Deployment', name, { replicas: 7 })],
    definition: () => ({ replicas: 2, environments: { production: { replicas: 5 } } }),
  },
  'an image in parts, beside containers with tags': {
    objects: (name) => [
      object('Widget', name, { initContainers: [{ image: { repository: 'ghcr.io/other/tool', tag: 'v1' } }] }),
      object('Widget', name, { initContainers: [{ image: { repository: 'ghcr.io/other/tool', tag: 'v1' } }] }, 'elsewhere'),
      object('Rollout', name, {
        template: { spec: { containers: [restricted(name)], initContainers: [restricted(name)] } },
      }),
      object('Rollout', name, { deep: [{ containers: [{ image: imageOf(name) }] }] }, 'elsewhere'),
    ],
  },
  'containers that are names alone, or a map': {
    objects: (name) => [
      object('Widget', name, { containers: ['a', 'b'] }),
      object('Gadget', name, { containers: { a: { image: { b: 1 } } } }),
    ],
  },
  'images in fields that are declared': {
    objects: (name) => [
      object('Widget', name, {
        template: { spec: { image: imageOf(name) } },
        steps: [{ image: imageOf(name) }, { image: 'other' }, {}],
        env: [
          { name: 'A', value: imageOf(name) },
          { name: 'B', value: 5 },
        ],
      }),
      object('Widget', name, { template: { spec: { image: imageOf(name) } } }, 'elsewhere'),
    ],
    definition: () => ({
      imageFields: ['spec/template/spec/image', 'spec/steps/image', 'spec/env/value'].map((path) => ({
        group: 'example.com',
        kind: 'Widget',
        path,
      })),
    }),
  },
  'an image without a tag on purpose': {
    objects: (name) => [
      object('ImageRepository', name, { image: imageOf(name) }),
      object('ImagePolicy', name, { verify: { images: [`${imageOf(name)}:*`] } }),
    ],
    definition: () => ({
      imageFields: [
        { group: 'example.com', kind: 'ImageRepository', path: 'spec/image', tagged: false },
        { group: 'example.com', kind: 'ImagePolicy', path: 'spec/verify', tagged: false },
      ],
    }),
  },
  'images in variables of every kind of container': {
    objects: () => [],
    definition: (name) => ({
      env: { RUNNER_IMAGE: { image: name } },
      args: ['--image=$(RUNNER_IMAGE)'],
      initContainers: { migrate: { command: ['migrate'] } },
      sidecars: { proxy: { env: { IMAGE: { image: name } } } },
      workloads: { nightly: { kind: 'CronJob', schedule: '0 0 * * *', env: { IMAGE: { image: name } } } },
      environments: { staging: { env: { OTHER_IMAGE: { image: name } } } },
    }),
  },
  'lists of every kind, and lists in them': {
    objects: (name) => [
      {
        apiVersion: 'v1',
        kind: 'ConfigMapList',
        metadata: { name },
        items: [configMap(`${name}-one`), { apiVersion: 'v1', kind: 'List', items: [configMap(`${name}-two`)] }],
      },
    ],
  },
  'a kind that is called a list and is none': { objects: (name) => [object('AllowList', name, { a: 1 })] },
  'a webhook of a service of another namespace': { objects: (name) => [webhook(name, { name: 'hooks', namespace: 'default' })] },
};

describe.each([undefined, 'staging'])('objects that are added everywhere but in %s', (except) => {
  const services = Object.values(arriving).map(({ objects, definition }, index) => {
    const name = `service-${index}`;
    return service({ environments: {}, ...definition?.(name), extend: extending(objects(name), except) }, name);
  });
  const { files, overlays, problems } = synth(services);

  it('are no problem', () => {
    expect(problems.map((each) => formatProblem(each))).toEqual([]);
    expect(overlays).toHaveLength(2 * services.length);
  });

  it.each(judges)(
    'arrive with %s as they were written',
    async (_, { name, command }) => {
      const { differences } = await prove({ command, version: name }, { files: files.entries(), overlays });
      expect(differences.map(formatDifference)).toEqual([]);
    },
    timeout,
  );
});

/** What Kustomize would make something else of, by what it is about. */
const changed: Readonly<Record<string, Objects>> = {
  'a group that is called as the account is': (name) => [binding('RoleBinding', name, [subject('Group', name)])],
  'a user of the cluster that is called as the account is': (name) => [binding('ClusterRoleBinding', name, [subject('User', name)])],
  'an account of namespace default that is called as the own one is': (name) => [binding('RoleBinding', name, [account(name, 'default')])],
  'an account without a namespace that nobody knows': (name) => [binding('RoleBinding', name, [account('nobody')])],
  'a list whose items are a map': (name) => [{ apiVersion: 'example.com/v1', kind: 'AllowList', metadata: { name }, items: { a: 1 } }],
  'a subject without a name': (name) => [binding('RoleBinding', name, [{ kind: 'Group' }])],
  'a webhook of a service of namespace default that is called as the own one is': (name) => [webhook(name, { name, namespace: 'default' })],
};

describe('objects that Kustomize would change', () => {
  const titles = Object.keys(changed);
  const { files, overlays, problems } = synth(
    titles.map((title, index) => service({ environments: {}, extend: extending(changed[title]!(`service-${index}`)) }, `service-${index}`)),
  );

  it.each(titles)('are a problem: %s', (title) => {
    const at = `services.service-${titles.indexOf(title)}.extend`;
    expect(problems.filter((each) => each.at.includes(at)).map(({ code }) => code)).toContain('changed-by-kustomize');
  });

  it.each(judges)(
    'would indeed be something else with %s',
    async (_, { name, command }) => {
      const { differences } = await prove({ command, version: name }, { files: files.entries(), overlays });
      expect(overlays).toHaveLength(2 * titles.length);
      expect(new Set(differences.map(({ overlay }) => overlay)).size).toBe(overlays.length);
    },
    timeout,
  );
});
