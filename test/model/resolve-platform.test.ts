import { resolvePlatform } from '../../src/model/resolve-platform';
import { platform } from '../example-platform';

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
      plan: 'team',
      owners: 'platform',
      repository: { name: 'gitops-platform', visibility: 'private', attestations: false },
      registry: 'ghcr.io/myorg',
      secretStore: 'default',
      gateway: undefined,
      ingressController: undefined,
      monitoring: { namespace: undefined, labels: {} },
      networkPolicies: 'kubernetes',
      clusters: [{ name: 'staging', server: 'https://kubernetes.default.svc' }],
      teams: [{ name: 'platform', members: undefined, permission: 'write', slack: { deploys: undefined, alerts: undefined } }],
      syncWindows: [],
      environments: [
        {
          name: 'dev',
          clusters: [{ name: 'staging', server: 'https://kubernetes.default.svc' }],
          sync: 'automated',
          syncWindows: [],
          after: undefined,
          approvals: undefined,
          namespace: '{team}-{environment}',
          secretStore: 'default',
          gateway: undefined,
          ingressController: undefined,
        },
      ],
      argoCdNamespace: 'argocd',
      backend: { type: 'local', settings: { path: 'github.tfstate' } },
    });
  });

  it('has no backend where nothing is to be protected, and the one that is written', () => {
    const backendOf = (terraform: null | object) => resolvePlatform(platform({ terraform })).backend;
    expect(backendOf(null)).toBeUndefined();
    expect(backendOf({})).toEqual({ type: 'local', settings: { path: 'github.tfstate' } });
    expect(backendOf({ backend: { gcs: { bucket: 'state' } } })).toEqual({ type: 'gcs', settings: { bucket: 'state' } });
  });

  it('has sync windows that deny and that allow, in UTC where no zone is named', () => {
    const syncWindows = {
      work: { allow: '0 8 * * mon-fri', duration: '9h', timeZone: 'Europe/Berlin' },
      nightly: { deny: '0 22 * * *', duration: '6h' },
    };
    expect(resolvePlatform(platform({ syncWindows })).syncWindows).toEqual([
      { name: 'nightly', kind: 'deny', schedule: '0 22 * * *', duration: '6h', timeZone: 'UTC' },
      { name: 'work', kind: 'allow', schedule: '0 8 * * mon-fri', duration: '9h', timeZone: 'Europe/Berlin' },
    ]);
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
