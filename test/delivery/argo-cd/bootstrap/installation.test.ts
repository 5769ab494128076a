import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { isHighlyAvailable } from '../../../../src/delivery/argo-cd/bootstrap/installation';
import type { Manifest } from '../../../../src/files/manifest';
import { checkTree } from './check-tree';
import { applicationHealth, bootstrapInput, filesOf } from './examples';

const standIn = readFileSync(join(__dirname, 'fixtures/install.yaml'), 'utf8');
const highlyAvailable = { argoCd: { manifest: 'https://mirror.example.com/argo-cd/manifests/ha/install.yaml', sha256: 'd'.repeat(64) } };

/** A file of the folder that installs Argo CD. */
const file = (name: string, ...input: Parameters<typeof bootstrapInput>) => filesOf(bootstrapInput(...input))[`bootstrap/argo-cd/${name}`];
const dataOf = (name: string, ...input: Parameters<typeof bootstrapInput>) => (file(name, ...input) as Manifest).data;

describe('the folder that installs Argo CD', () => {
  it('is the released manifest, in its namespace, with patches', () => {
    expect(file('kustomization.yaml')).toEqual({
      apiVersion: 'kustomize.config.k8s.io/v1beta1',
      kind: 'Kustomization',
      namespace: 'argocd',
      resources: ['namespace.yaml', 'https://raw.githubusercontent.com/argoproj/argo-cd/v3.6.1/manifests/install.yaml'],
      patches: [
        { path: 'argocd-cm.yaml' },
        { path: 'argocd-cmd-params-cm.yaml' },
        { path: 'argocd-notifications-cm.yaml' },
        { path: 'argocd-application-controller.yaml' },
        { path: 'argocd-applicationset-controller.yaml' },
        { path: 'argocd-dex-server.yaml' },
        { path: 'argocd-notifications-controller.yaml' },
        { path: 'argocd-repo-server.yaml' },
        { path: 'argocd-server.yaml' },
        { path: 'argocd-redis.yaml', target: { kind: 'Deployment', name: 'argocd-redis' } },
      ],
    });
  });

  it('has no patch of notifications where there are none', () => {
    expect(file('argocd-notifications-cm.yaml', { notifications: undefined })).toBeUndefined();
    expect(JSON.stringify(file('kustomization.yaml', { notifications: undefined }))).not.toContain('argocd-notifications-cm');
  });

  it('patches the notifications without a namespace, as the released object has none', () => {
    expect(file('argocd-notifications-cm.yaml')).toEqual({
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'argocd-notifications-cm' },
      data: { 'service.slack': 'token: $slack-token\n' },
    });
  });

  it('has the health checks under the keys that Argo CD reads, and the URL of its UI', () => {
    const healthChecks = { 'argoproj.io/Application': applicationHealth, 'kargo.akuity.io/Stage': 'return {}', '/Event': 'return {}' };
    expect(dataOf('argocd-cm.yaml', { healthChecks }, { argoCd: { url: 'https://argocd.example.com/' } })).toEqual({
      'resource.customizations.health.Event': 'return {}',
      'resource.customizations.health.argoproj.io_Application': applicationHealth,
      'resource.customizations.health.kargo.akuity.io_Stage': 'return {}',
      url: 'https://argocd.example.com',
    });
  });

  it.each([
    [
      'oidc.config',
      { oidc: { name: 'Okta', issuer: 'https://example.okta.com', clientID: 'argo-cd', clientSecret: '$oidc.clientSecret' } },
    ],
    [
      'dex.config',
      {
        dex: {
          connectors: [
            {
              type: 'github',
              id: 'github',
              name: 'GitHub',
              config: { clientID: 'Iv1', clientSecret: '$dex.github.clientSecret', orgs: [{ name: 'myorg' }], teamNameField: 'slug' },
            },
          ],
        },
      },
    ],
  ])('switches the login of admin off where there is another: %s', (key, singleSignOn) => {
    const argoCd = { url: 'https://argocd.example.com', adminGroups: ['myorg:platform', '"ops, all"'], ...singleSignOn };
    const { [key]: config, ...others } = dataOf('argocd-cm.yaml', { healthChecks: {} }, { argoCd }) as Record<string, string>;
    expect(others).toEqual({ 'admin.enabled': 'false', url: 'https://argocd.example.com' });
    expect(parse(config!)).toEqual(Object.values(singleSignOn)[0]);
    expect(dataOf('argocd-rbac-cm.yaml', {}, { argoCd })).toEqual({
      'policy.csv': 'g, "ops, all", role:admin\ng, myorg:platform, role:admin\n',
    });
  });

  it('leaves the login of admin and the rights as they are where there is no other', () => {
    expect(dataOf('argocd-cm.yaml', { healthChecks: {} })).toEqual({});
    expect(file('argocd-rbac-cm.yaml')).toBeUndefined();
  });

  it('has parameters of its size', () => {
    expect(dataOf('argocd-cmd-params-cm.yaml', { applications: 1000 })).toEqual({
      'applicationsetcontroller.concurrent.reconciliations.max': '25',
      'controller.kubectl.parallelism.limit': '50',
      'controller.operation.processors': '25',
      'controller.status.processors': '50',
      'reposerver.parallelism.limit': '10',
    });
  });

  it('lets ApplicationSets sync step by step where one does', () => {
    const key = 'applicationsetcontroller.enable.progressive.syncs';
    expect(dataOf('argocd-cmd-params-cm.yaml')).not.toHaveProperty([key]);
    expect(dataOf('argocd-cmd-params-cm.yaml', { progressiveSyncs: true })).toHaveProperty([key], 'true');
  });

  it('starts the pods anew whose parameters have changed, and no others', () => {
    const templates = (changes: Parameters<typeof bootstrapInput>[0]) =>
      ['argocd-application-controller', 'argocd-applicationset-controller', 'argocd-repo-server', 'argocd-server'].map(
        (name) => (file(`${name}.yaml`, changes) as { spec: { template: unknown } }).spec.template,
      );
    const [before, after] = [templates({}), templates({ progressiveSyncs: true })];
    expect(after.map((template, index) => JSON.stringify(template) === JSON.stringify(before[index]))).toEqual([true, false, true, true]);
  });

  it('tells the controllers how many they are', () => {
    expect(file('argocd-application-controller.yaml', { applications: 1500 })).toMatchObject({
      spec: {
        replicas: 2,
        template: {
          spec: { containers: [{ name: 'argocd-application-controller', env: [{ name: 'ARGOCD_CONTROLLER_REPLICAS', value: '2' }] }] },
        },
      },
    });
  });

  it('leaves it to the manifest how many repo servers there are, where one is enough', () => {
    expect(file('argocd-repo-server.yaml')).toMatchObject({ spec: { replicas: undefined } });
    expect(file('argocd-repo-server.yaml', { applications: 1000 })).toMatchObject({ spec: { replicas: 3 } });
  });

  it('lies in the folder of the cluster where each has an Argo CD of its own', () => {
    const input = bootstrapInput({ instance: { cluster: 'production' } });
    expect(filesOf(input)).toHaveProperty(['clusters/production/bootstrap/argo-cd/kustomization.yaml']);
  });

  it.each([
    ['https://raw.githubusercontent.com/argoproj/argo-cd/v3.6.1/manifests/ha/install.yaml', true],
    ['https://mirror.example.com/ha-install.yaml', true],
    ['https://mirror.example.com/argo-cd-3.5.1-ha.yaml', true],
    ['https://raw.githubusercontent.com/argoproj/argo-cd/v3.6.1/manifests/install.yaml', false],
    ['https://ha.example.com/charts/install.yaml', false],
  ])('takes %s for the highly available manifest: %s', (manifest, expected) => {
    expect(isHighlyAvailable(manifest)).toBe(expected);
  });

  it('patches the Redis that the highly available manifest has', () => {
    const { patches } = file('kustomization.yaml', {}, highlyAvailable) as { patches: { path: string }[] };
    expect(patches.map(({ path }) => path).filter((path) => path.includes('redis'))).toEqual([
      'argocd-redis-ha-haproxy.yaml',
      'argocd-redis-ha-server.yaml',
    ]);
  });
});

// The real kustomize, over a stand-in for the manifest: the objects that are patched, as they are named there.
describe('what kustomize makes of it', () => {
  const counts = '16 objects released, 17 built, 10 patches, 10 objects changed, 10 containers with requests and limits';

  it.each([
    ['a small one', {}, {}],
    ['a large one', { applications: 4000, progressiveSyncs: true }, { argoCd: { url: 'https://argocd.example.com' } }],
    ['one in another namespace, which its ClusterRoleBindings follow', {}, { argoCd: { namespace: 'gitops' } }],
  ])(
    'has what every patch says: %s',
    async (_, changes, definition) => {
      const { status, output } = await checkTree(bootstrapInput(changes, definition), standIn);
      expect(output.trim().split('\n')).toEqual(expect.arrayContaining([expect.stringContaining(counts)]));
      expect(output).not.toMatch(/^ /m);
      expect(status).toBe(0);
    },
    60_000,
  );

  it('is nothing where a patch without a target meets nothing', async () => {
    const { status, output } = await checkTree(bootstrapInput(), standIn.replaceAll('argocd-server', 'argocd-api'));
    expect(output).toContain('kustomize refuses');
    expect(status).toBe(1);
  }, 60_000);

  it('is seen to lack what a patch with a target could not add', async () => {
    const { status, output } = await checkTree(bootstrapInput({}, highlyAvailable), standIn);
    expect(output).toContain('the patch of Deployment argocd-redis-ha-haproxy meets nothing');
    expect(output).toContain('container redis of Deployment argocd-redis has no limits.memory');
    expect(status).toBe(1);
  }, 60_000);

  it('is seen to differ where another container has the name', async () => {
    const { output } = await checkTree(bootstrapInput(), standIn.replace('name: dex\n', 'name: dexter\n'));
    expect(output).toContain('container dexter of Deployment argocd-dex-server has no requests.cpu');
  }, 60_000);

  it('is seen to select otherwise than what was released', async () => {
    const { output } = await checkTree(
      bootstrapInput(),
      standIn.replace('matchLabels:\n      app.kubernetes.io/name: argocd-redis', 'matchLabels:\n      app.kubernetes.io/name: redis'),
    );
    expect(output).toContain('the patch of Deployment argocd-redis changes its selector');
  }, 60_000);
});
