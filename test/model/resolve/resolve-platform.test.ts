import { resolvePlatform } from '../../../src/model/resolve/resolve-platform';
import { resolveDns } from '../../../src/model/resolve/resolve-dns';
import { platform } from '../../example-platform';

/** The order of promotion among environments that are written as `name: the one before`. */
const order = (environments: Record<string, string | undefined>): string[] => {
  const definitions = Object.entries(environments).map(([name, after]) => [
    name,
    { clusters: ['staging'], promotion: after === undefined ? 'on-merge' : { after } },
  ]);
  return resolvePlatform(platform({ environments: Object.fromEntries(definitions) })).environments.map(({ name }) => name);
};

describe('the order of environments', () => {
  it.each<[string, Record<string, string | undefined>, string[]]>([
    ['is that of promotion', { dev: undefined, staging: 'dev', production: 'staging' }, ['dev', 'staging', 'production']],
    ['is so however they are written', { production: 'staging', dev: undefined, staging: 'dev' }, ['dev', 'staging', 'production']],
    ['is so against the alphabet', { a: 'b', b: 'c', c: undefined }, ['c', 'b', 'a']],
    ['puts each branch behind where it begins', { dev: undefined, us: 'dev', eu: 'dev', 'eu-2': 'eu' }, ['dev', 'eu', 'eu-2', 'us']],
    [
      'puts several beginnings in the order of their names',
      { test: undefined, dev: undefined, production: 'test' },
      ['dev', 'test', 'production'],
    ],
    ['has none where there are none', {}, []],
  ])('%s', (_, environments, expected) => {
    expect(order(environments)).toEqual(expected);
  });
});

describe('a resolved platform', () => {
  const smallest = {
    name: 'gitops-platform',
    definition: {
      github: { organization: 'myorg', plan: 'team' as const, owners: 'platform' },
      registry: 'ghcr.io/myorg',
      clusters: { staging: { server: 'https://kubernetes.default.svc' } },
      teams: { platform: {} },
      environments: { dev: { clusters: ['staging', 'staging'], promotion: 'on-merge' as const } },
    },
  };

  it('has every default filled in', () => {
    expect(resolvePlatform(smallest)).toEqual({
      name: 'gitops-platform',
      organization: 'myorg',
      registries: [],
      plan: 'team',
      codeSecurity: false,
      owners: 'platform',
      repository: { name: 'gitops-platform', visibility: 'private', attestations: false },
      actions: {},
      jsonPatches: [],
      runners: Object.fromEntries(
        ['test', 'image', 'promote', 'gate', 'check', 'definitions'].map((kind) => [
          kind,
          expect.objectContaining({ labels: ['ubuntu-24.04'] }),
        ]),
      ),
      registry: 'ghcr.io/myorg',
      supplyChain: 'standard',
      secretStore: 'default',
      gateway: undefined,
      ingressController: undefined,
      monitoring: { namespace: undefined, labels: {} },
      networkPolicies: 'kubernetes',
      dns: resolveDns('kube-dns'),
      metadata: { labels: {}, annotations: {} },
      namespaceMetadata: { labels: {}, annotations: {} },
      clusters: [
        { name: 'staging', kubernetes: '1.29', destination: { server: 'https://kubernetes.default.svc' }, dns: resolveDns('kube-dns') },
      ],
      teams: [
        {
          ...{ name: 'platform', members: undefined, permission: 'write', slack: { deploys: undefined, alerts: undefined } },
          ...{ pagerDuty: undefined, syncWindows: [], roles: [], permits: [], namespaceMetadata: { labels: {}, annotations: {} } },
        },
      ],
      syncWindows: [],
      environments: [
        {
          name: 'dev',
          clusters: [
            { name: 'staging', kubernetes: '1.29', destination: { server: 'https://kubernetes.default.svc' }, dns: resolveDns('kube-dns') },
          ],
          sync: 'automated',
          syncWindows: [],
          notifications: ['alerts', 'deploys'],
          after: undefined,
          tagsFrom: { branch: 'main' },
          approvals: undefined,
          namespace: '{team}-{environment}',
          namespaceMetadata: { labels: {}, annotations: {} },
          secretStore: 'default',
          gateway: undefined,
          ingressController: undefined,
        },
      ],
      engine: 'argo-cd',
      argoCd: {
        ...{ namespace: 'argocd', layout: 'application-sets', instances: [{ cluster: undefined }], version: 'v3.6.1' },
        manifest: 'https://raw.githubusercontent.com/argoproj/argo-cd/v3.6.1/manifests/install.yaml',
        sha256: '7be23ca7d9ca3d3074dee8332f1ca92a933b990cee7c9cf22cf3843ee8c2913e',
        ...{ url: undefined, revisionHistoryLimit: 10, warnsOfOrphans: true, gitHubApp: undefined, healthChecks: {} },
        imageUpdater: { credentials: 'git-creds', allowTags: '^sha-[0-9a-f]{40}$' },
      },
      backend: { type: 'local', settings: { path: 'github.tfstate' } },
      waivers: [],
    });
  });

  it('has no backend where nothing is to be protected, and the one that is written', () => {
    const backendOf = (terraform: null | object) => resolvePlatform(platform({ terraform })).backend;
    expect(backendOf(null)).toBeUndefined();
    expect(backendOf({})).toEqual({ type: 'local', settings: { path: 'github.tfstate' } });
    expect(backendOf({ backend: { gcs: { bucket: 'state' } } })).toEqual({ type: 'gcs', settings: { bucket: 'state' } });
  });

  it('has its sync windows by name', () => {
    const syncWindows = { work: { allow: '0 8 * * mon-fri', duration: '9h' }, nightly: { deny: '0 22 * * *', duration: '6h' } };
    expect(resolvePlatform(platform({ syncWindows })).syncWindows.map(({ name, kind }) => [name, kind])).toEqual([
      ['nightly', 'deny'],
      ['work', 'allow'],
    ]);
  });

  it('knows who is told of an environment, each topic once, and who writes its first tags', () => {
    const { dev } = platform().definition.environments;
    const { environments } = resolvePlatform(
      platform({
        environments: {
          a: { ...dev, notifications: ['pages', 'deploys', 'pages'], sync: 'gated', promotion: 'image-updater' },
          b: { ...dev, notifications: [], promotion: { after: 'a' } },
          c: { ...dev, notifications: null },
          d: { ...dev, promotion: { branch: 'develop', approvals: { qa: 1 } } },
          e: { ...dev, promotion: { after: 'd' } },
          f: { ...dev, promotion: { on: 'release' } },
          g: { ...dev, promotion: { after: 'f', approvals: { team: 2 } } },
        },
      }),
    );
    expect(
      environments.map(({ notifications, sync, tagsFrom, after, approvals }) => [notifications, sync, tagsFrom, after, approvals]),
    ).toEqual([
      [['deploys', 'pages'], 'gated', 'image-updater', undefined, undefined],
      [[], 'automated', 'image-updater', 'a', undefined],
      [['alerts', 'deploys'], 'automated', { branch: 'main' }, undefined, undefined],
      [['alerts', 'deploys'], 'automated', { branch: 'develop' }, undefined, { qa: 1 }],
      [['alerts', 'deploys'], 'automated', { branch: 'develop' }, 'd', undefined],
      [['alerts', 'deploys'], 'automated', 'release', undefined, undefined],
      [['alerts', 'deploys'], 'automated', 'release', 'f', { team: 2 }],
    ]);
  });

  it('knows its clusters by their server or by their name in Argo CD', () => {
    const clusters = { staging: { server: 'https://kubernetes.default.svc' }, production: { name: 'prod-eu' } };
    const { clusters: resolved, environments } = resolvePlatform(platform({ clusters }));
    expect(resolved.map(({ name, destination }) => [name, destination])).toEqual([
      ['production', { name: 'prod-eu' }],
      ['staging', { server: 'https://kubernetes.default.svc' }],
    ]);
    expect(environments.at(-1)!.clusters).toEqual([
      { name: 'production', kubernetes: '1.29', destination: { name: 'prod-eu' }, dns: resolveDns('kube-dns') },
    ]);
  });

  it('knows which version of Kubernetes each cluster runs', () => {
    const clusters = { staging: { server: 'https://kubernetes.default.svc', kubernetes: '1.35' }, production: { name: 'prod-eu' } };
    const { clusters: resolved } = resolvePlatform(platform({ clusters }));
    expect(resolved.map(({ name, kubernetes }) => [name, kubernetes])).toEqual([
      ['production', '1.29'],
      ['staging', '1.35'],
    ]);
  });

  it('is, where each cluster has an Argo CD of its own, known to each of them as the cluster it runs on', () => {
    const { clusters, argoCd } = resolvePlatform(platform({ argoCd: { instances: 'per-cluster' } }));
    expect(clusters.map(({ destination }) => destination)).toEqual(clusters.map(() => ({ server: 'https://kubernetes.default.svc' })));
    expect(argoCd.instances).toEqual([{ cluster: 'production' }, { cluster: 'staging' }]);
  });

  it('has the roles and the permits of its teams by name, with lists that say everything once', () => {
    const payments = {
      pagerDuty: 'payments',
      syncWindows: ['nightly', 'nightly'],
      roles: {
        viewer: { groups: ['all'], actions: ['get'], environments: null },
        deployer: { groups: ['leads', 'ops', 'leads'], actions: ['sync', 'get', 'sync'], environments: ['dev'] },
        gone: null,
      },
      permits: {
        dashboards: {
          reason: 'from elsewhere',
          repositories: ['https://github.com/b', 'https://github.com/a', 'https://github.com/b'],
          destinations: [{ cluster: 'production', namespace: 'grafana' }],
          clusterKinds: [
            { kind: 'Node', name: null },
            { group: 'a.io', kind: 'B', name: 'c-*' },
          ],
          kinds: [{ kind: 'Secret' }, { group: 'a.io', kind: 'D' }],
        },
        bare: { reason: 'nothing yet' },
      },
    };
    const { teams } = resolvePlatform(platform({ teams: { payments, platform: {}, qa: {} } }));
    const production = { name: 'production', destination: { server: 'https://prod-cluster-api.internal:6443' } };
    expect(teams[0]).toMatchObject({
      pagerDuty: 'payments',
      syncWindows: ['nightly'],
      roles: [
        { name: 'deployer', groups: ['leads', 'ops'], actions: ['get', 'sync'], environments: ['dev'] },
        { name: 'viewer', groups: ['all'], actions: ['get'], environments: undefined },
      ],
      permits: [
        { name: 'bare', reason: 'nothing yet', repositories: [], destinations: [], clusterKinds: [], kinds: [] },
        {
          ...{ name: 'dashboards', reason: 'from elsewhere', repositories: ['https://github.com/a', 'https://github.com/b'] },
          destinations: [{ cluster: production, namespace: 'grafana' }],
          clusterKinds: [
            { group: '', kind: 'Node', name: undefined },
            { group: 'a.io', kind: 'B', name: 'c-*' },
          ],
          kinds: [
            { group: '', kind: 'Secret' },
            { group: 'a.io', kind: 'D' },
          ],
        },
      ],
    });
  });

  it('takes what an environment says before what the platform says', () => {
    const { dev } = platform().definition.environments;
    const environments = { dev, own: { ...dev, namespace: '{service}', secretStore: 'own' } };
    const { environments: resolved } = resolvePlatform(platform({ namespace: '{team}', secretStore: 'shared', environments }));
    expect(resolved.map(({ name, namespace, secretStore }) => [name, namespace, secretStore])).toEqual([
      ['dev', '{team}', 'shared'],
      ['own', '{service}', 'own'],
    ]);
  });

  it('lays what an environment says of its entrances over what the platform says, part by part', () => {
    const { dev } = platform().definition.environments;
    const { environments, gateway, ingressController } = resolvePlatform(
      platform({
        gateway: { name: 'public', namespace: 'gateways', sectionName: 'https' },
        ingressController: { namespace: 'ingress-nginx', className: 'nginx' },
        environments: {
          a: dev,
          b: {
            ...dev,
            gateway: { name: 'internal', sectionName: null, podNamespace: 'envoy' },
            ingressController: { className: null, namespace: undefined },
          },
          c: { ...dev, gateway: { namespace: 'elsewhere' }, ingressController: null },
          d: { ...dev, gateway: null, ingressController: { namespace: 'own' } },
        },
      }),
    );
    const shared = { name: 'public', namespace: 'gateways', sectionName: 'https', podNamespace: 'gateways' };
    expect([gateway, ingressController]).toEqual([shared, { namespace: 'ingress-nginx', className: 'nginx' }]);
    expect(environments.map((each) => [each.gateway, each.ingressController])).toEqual([
      [shared, { namespace: 'ingress-nginx', className: 'nginx' }],
      [
        { name: 'internal', namespace: 'gateways', sectionName: undefined, podNamespace: 'envoy' },
        { namespace: 'ingress-nginx', className: undefined },
      ],
      [{ name: 'public', namespace: 'elsewhere', sectionName: 'https', podNamespace: 'elsewhere' }, undefined],
      [undefined, { namespace: 'own', className: 'nginx' }],
    ]);
  });

  it('knows how Prometheus is run, and whether policies are written by host names', () => {
    const monitoring = { namespace: 'monitoring', labels: { team: 'sre', release: 'prometheus', gone: null } };
    const resolved = resolvePlatform(platform({ monitoring, networkPolicies: 'cilium' }));
    expect(resolved.monitoring).toEqual({ namespace: 'monitoring', labels: { release: 'prometheus', team: 'sre' } });
    expect(resolved.networkPolicies).toBe('cilium');
  });

  it('is the same in whatever order it is written', () => {
    const { name, definition } = platform();
    const reversed = Object.fromEntries(
      Object.entries(definition).map(([key, value]) => [
        key,
        typeof value === 'object' ? Object.fromEntries(Object.entries(value as object).reverse()) : (value as unknown),
      ]),
    );
    expect(resolvePlatform({ name, definition: reversed as never })).toEqual(resolvePlatform(platform()));
  });

  it('cannot be changed', () => {
    expect(() => ((resolvePlatform(platform()).environments[0] as { name: string }).name = 'x')).toThrow(TypeError);
  });
});
