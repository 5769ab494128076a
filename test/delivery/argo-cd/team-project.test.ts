import { appProjectManifest } from '../../../src/delivery/argo-cd/kinds/app-project/manifest';
import type { AppProjectSpec } from '../../../src/delivery/argo-cd/kinds/app-project/props';
import { teamProject } from '../../../src/delivery/argo-cd/team-project';
import type { EmittedKinds } from '../../../src/delivery/emitted-kinds';
import { stringifyYaml } from '../../../src/files/yaml';
import { models, platform, service } from '../../example-platform';
import { emitted, examples, nothing, theOne } from './examples';

type Definitions = Parameters<typeof models>[0];

function projectOf(team: string, definitions: Definitions = {}, changes: Partial<EmittedKinds> = {}) {
  const { platform, services } = models(definitions);
  const own = services.filter((each) => each.team.name === team);
  return teamProject(
    platform.teams.find(({ name }) => name === team)!,
    { services: own, emitted: { ...emitted, ...changes } },
    platform,
    theOne,
  )!;
}

const specOf = (definitions: Definitions, changes?: Partial<EmittedKinds>): AppProjectSpec =>
  projectOf('payments', definitions, changes).spec;
const windowsOf = (definitions: Definitions) =>
  specOf(definitions).syncWindows?.map(({ description, applications }) => [description, applications]);

const payments = `apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata:
  name: payments
  namespace: argocd
  annotations:
    argocd.argoproj.io/sync-wave: "-2"
spec:
  description: Services of team payments
  sourceRepos:
    - https://github.com/myorg/gitops-platform.git
  destinations:
    - namespace: payments-dev
      server: https://kubernetes.default.svc
    - namespace: payments-production
      server: https://prod-cluster-api.internal:6443
    - namespace: payments-staging
      server: https://kubernetes.default.svc
  clusterResourceWhitelist:
    - group: ""
      kind: Namespace
      name: payments-dev
    - group: ""
      kind: Namespace
      name: payments-production
    - group: ""
      kind: Namespace
      name: payments-staging
  namespaceResourceWhitelist:
    - group: ""
      kind: Endpoints
    - group: ""
      kind: Pod
    - group: ""
      kind: Service
    - group: ""
      kind: ServiceAccount
    - group: apps
      kind: Deployment
    - group: apps
      kind: ReplicaSet
    - group: autoscaling
      kind: HorizontalPodAutoscaler
    - group: discovery.k8s.io
      kind: EndpointSlice
    - group: external-secrets.io
      kind: ExternalSecret
    - group: networking.k8s.io
      kind: NetworkPolicy
    - group: policy
      kind: PodDisruptionBudget
  orphanedResources:
    warn: true
  syncWindows:
    - kind: deny
      schedule: 0 22 * * *
      duration: 6h
      timeZone: UTC
      applications:
        - payments-api-production
      andOperator: false
      description: nightly
`;

describe('the AppProject of a team', () => {
  it('reads as a person would write it', () => {
    expect(stringifyYaml(appProjectManifest(projectOf('payments')))).toBe(payments);
  });

  it('is shared by all services of the team, and says everything once', () => {
    const one = specOf({ services: [service()] });
    const two = specOf({ services: [service(), service({}, 'ledger')] });
    expect(two).toEqual({
      ...one,
      syncWindows: [{ ...one.syncWindows![0]!, applications: ['ledger-production', 'payments-api-production'] }],
    });
  });

  it('is the same whatever order services and kinds come in', () => {
    const services = [service({ environments: { dev: null } }, 'ledger'), service()];
    const shuffled = specOf({ services: [...services].reverse() }, { kinds: [...emitted.kinds].reverse() });
    expect(stringifyYaml(shuffled)).toBe(stringifyYaml(specOf({ services })));
  });

  it('permits each namespace on those clusters alone that the service runs on there', () => {
    const { platform, service } = examples['several clusters'];
    const { destinations } = teamProject(service.team, { services: [service], emitted: nothing }, platform, theOne)!.spec;
    expect(destinations).toEqual([
      { namespace: 'payments-dev', server: 'https://kubernetes.default.svc' },
      { namespace: 'payments-production', server: 'https://eu.internal' },
      { namespace: 'payments-production', server: 'https://us.internal' },
    ]);
  });

  it('never permits Secrets, but does permit kinds of that name in other groups', () => {
    const kinds = ['', 'example.com'].map((group) => ({ group, kind: 'Secret' }));
    expect(specOf({}, { kinds }).namespaceResourceWhitelist).toEqual([{ group: 'example.com', kind: 'Secret' }]);
  });
});

describe('what a team is permitted beside that', () => {
  const dashboards = {
    reason: 'they come from another repository',
    repositories: ['https://github.com/myorg/dashboards.git'],
    destinations: [{ cluster: 'production', namespace: 'grafana-*' }],
    clusterKinds: [{ group: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: 'payments-*' }],
    kinds: [{ group: 'grafana.integreatly.org', kind: 'GrafanaDashboard' }],
  };
  const permitting = (permits: object, changes: Record<string, unknown> = {}): Definitions => ({
    platform: platform({ teams: { platform: {}, qa: {}, payments: { permits } }, ...changes }),
  });

  it('is in the project, with its reason', () => {
    const { metadata, spec } = projectOf('payments', permitting({ dashboards }));
    const plain = projectOf('payments', permitting({}));
    expect(metadata.annotations).toEqual({
      'argocd.argoproj.io/sync-wave': '-2',
      'charthouse.dev/permits': 'dashboards: they come from another repository',
    });
    expect(spec.sourceRepos).toEqual([...plain.spec.sourceRepos, 'https://github.com/myorg/dashboards.git']);
    expect(spec.destinations).toEqual([
      { namespace: 'grafana-*', server: 'https://prod-cluster-api.internal:6443' },
      ...plain.spec.destinations,
    ]);
    expect(spec.clusterResourceWhitelist).toEqual([...plain.spec.clusterResourceWhitelist!, ...dashboards.clusterKinds]);
    expect(spec.namespaceResourceWhitelist).toEqual(
      expect.arrayContaining([...plain.spec.namespaceResourceWhitelist!, ...dashboards.kinds]),
    );
  });

  it('is nothing where nothing is asked for', () => {
    expect(projectOf('payments').metadata.annotations).toEqual({ 'argocd.argoproj.io/sync-wave': '-2' });
  });

  it('is where its namespaces are, of Argo CDs that each deliver to their own cluster', () => {
    const { platform: resolved, services } = models(permitting({ dashboards }, { argoCd: { instances: 'per-cluster' } }));
    const destinations = resolved.argoCd.instances.map((instance) => [
      instance.cluster,
      teamProject(services[0]!.team, { services, emitted }, resolved, instance)!.spec.destinations.map(({ namespace }) => namespace),
    ]);
    expect(destinations).toEqual([
      ['production', ['grafana-*', 'payments-production']],
      ['staging', ['payments-dev', 'payments-staging']],
    ]);
  });

  it('is at each of those Argo CDs what it says of their own cluster', () => {
    const both = { ...dashboards, destinations: [...dashboards.destinations, { cluster: 'staging', namespace: 'grafana-test' }] };
    const { platform: resolved, services } = models(permitting({ both }, { argoCd: { instances: 'per-cluster' } }));
    const specs = resolved.argoCd.instances.map(
      (instance) => teamProject(services[0]!.team, { services, emitted }, resolved, instance)!.spec,
    );
    expect(specs.map(({ destinations }) => destinations[0]!.namespace)).toEqual(['grafana-*', 'grafana-test']);
    for (const { namespaceResourceWhitelist } of specs) expect(namespaceResourceWhitelist).toContainEqual(dashboards.kinds[0]);
  });

  it('may be Secrets, which services never need, and names no repository twice', () => {
    const own = 'https://github.com/myorg/gitops-platform.git';
    const { spec } = projectOf(
      'payments',
      permitting({ registry: { reason: 'a pull secret is synced', kinds: [{ kind: 'Secret' }], repositories: [own] } }),
    );
    expect(spec.namespaceResourceWhitelist).toContainEqual({ group: '', kind: 'Secret' });
    expect(spec.sourceRepos).toEqual([own]);
  });
});

describe('the roles of a team', () => {
  const rolesOf = (roles: object) => specOf({ platform: platform({ teams: { platform: {}, qa: {}, payments: { roles } } }) }).roles;
  const policy = (resource: string, action: string, application: string) =>
    `p, proj:payments:deployer, ${resource}, ${action}, payments/${application}, allow`;

  it('are in its project, each with the groups that have it', () => {
    const deployer = { groups: ['leads', 'on-call'], actions: ['sync', 'get'] };
    expect(rolesOf({ deployer })).toEqual([
      {
        name: 'deployer',
        groups: ['leads', 'on-call'],
        policies: [policy('applications', 'get', '*'), policy('applications', 'sync', '*')],
      },
    ]);
    expect(rolesOf({})).toBeUndefined();
  });

  it('may do what they may in some environments alone', () => {
    const [role] = rolesOf({ deployer: { groups: ['leads'], actions: ['sync'], environments: ['dev', 'staging'] } })!;
    expect(role!.policies).toEqual([
      policy('applications', 'sync', 'payments-api-dev'),
      policy('applications', 'sync', 'payments-api-staging'),
    ]);
  });

  it('read logs and open shells, which are resources of their own', () => {
    const [role] = rolesOf({ deployer: { groups: ['leads'], actions: ['logs', 'exec', 'action/*'] } })!;
    expect(role!.policies).toEqual([policy('applications', 'action/*', '*'), policy('exec', 'create', '*'), policy('logs', 'get', '*')]);
  });
});

describe('the projects of several Argo CDs', () => {
  const { platform: resolved, services } = models({ platform: platform({ argoCd: { instances: 'per-cluster' } }) });
  const projects = resolved.argoCd.instances.map(
    (instance) => teamProject(services[0]!.team, { services, emitted }, resolved, instance)!.spec,
  );

  it('permit each what it delivers, on its own cluster', () => {
    const server = 'https://kubernetes.default.svc';
    expect(projects.map(({ destinations }) => destinations)).toEqual([
      [{ namespace: 'payments-production', server }],
      [
        { namespace: 'payments-dev', server },
        { namespace: 'payments-staging', server },
      ],
    ]);
  });

  it('have the windows of what each delivers', () => {
    expect(projects.map(({ syncWindows }) => syncWindows?.flatMap(({ applications }) => applications))).toEqual([
      ['payments-api-production'],
      undefined,
    ]);
  });

  it('are none of a team that has nothing there', () => {
    const elsewhere = models({ services: [service({ environments: { production: null } })] }).services;
    const input = { services: elsewhere, emitted };
    expect(teamProject(elsewhere[0]!.team, input, resolved, { cluster: 'production' })).toBeUndefined();
  });
});

describe('what services have outside their namespaces', () => {
  const reader = { group: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: 'payments-reader' };
  const production = 'https://prod-cluster-api.internal:6443';

  it('is permitted by kind and name, each once, beside the namespaces', () => {
    expect(specOf({}, { clusterObjects: [reader, { group: '', kind: 'PersistentVolume', name: 'ledger' }, reader] })).toMatchObject({
      clusterResourceWhitelist: [
        { group: '', kind: 'Namespace', name: 'payments-dev' },
        { group: '', kind: 'Namespace', name: 'payments-production' },
        { group: '', kind: 'Namespace', name: 'payments-staging' },
        { group: '', kind: 'PersistentVolume', name: 'ledger' },
        reader,
      ],
    });
  });

  it('is permitted in its namespace, on its cluster alone', () => {
    const elsewhere: EmittedKinds['elsewhere'] = [
      { namespace: 'monitoring', cluster: { name: 'production', kubernetes: '1.29', dns: [], destination: { server: production } } },
      {
        namespace: 'payments-dev',
        cluster: { name: 'staging', kubernetes: '1.29', dns: [], destination: { server: 'https://kubernetes.default.svc' } },
      },
    ];
    expect(specOf({}, { elsewhere }).destinations).toEqual([
      { namespace: 'monitoring', server: production },
      { namespace: 'payments-dev', server: 'https://kubernetes.default.svc' },
      { namespace: 'payments-production', server: production },
      { namespace: 'payments-staging', server: 'https://kubernetes.default.svc' },
    ]);
  });
});

describe('the sync windows of a team', () => {
  it('concern no service whose name only begins like the one that is frozen', () => {
    const services = [service({ environments: {} }, 'pay'), service({ environments: { production: null } }, 'pay-api')];
    expect(windowsOf({ services })).toEqual([['nightly', ['pay-production']]]);
  });

  it('concern no environment whose name only begins like the one that is frozen', () => {
    const { environments } = platform().definition;
    const more = { ...environments, 'production-eu': { clusters: ['production'], promotion: { after: 'staging' } } };
    expect(windowsOf({ platform: platform({ environments: more }) })).toEqual([['nightly', ['payments-api-production']]]);
  });

  it('concern no service of another team', () => {
    const services = [service(), service({ team: 'qa' }, 'payments-api-tests')];
    expect(windowsOf({ services })).toEqual([['nightly', ['payments-api-production']]]);
    expect(projectOf('qa', { services }).spec.syncWindows![0]!.applications).toEqual(['payments-api-tests-production']);
  });

  it('name the Application on each cluster', () => {
    const { platform, service } = examples['several clusters'];
    const { syncWindows } = teamProject(service.team, { services: [service], emitted: nothing }, platform, theOne)!.spec;
    expect(syncWindows![0]!.applications).toEqual(['payments-api-production-eu', 'payments-api-production-us']);
  });

  it('are sorted by name, each with the Applications of all its environments', () => {
    const { environments } = platform().definition;
    const windows = platform({
      syncWindows: {
        weekend: { deny: '0 0 * * 6', duration: '48h', timeZone: 'Europe/Berlin' },
        'office-hours': { allow: '0 9 * * 1-5', duration: '8h' },
      },
      environments: {
        ...environments,
        staging: { ...environments.staging, syncWindows: ['office-hours'] },
        production: { ...environments.production, syncWindows: ['weekend', 'office-hours'] },
      },
    });
    expect(specOf({ platform: windows }).syncWindows).toEqual([
      {
        kind: 'allow',
        schedule: '0 9 * * 1-5',
        duration: '8h',
        timeZone: 'UTC',
        applications: ['payments-api-production', 'payments-api-staging'],
        andOperator: false,
        description: 'office-hours',
      },
      {
        kind: 'deny',
        schedule: '0 0 * * 6',
        duration: '48h',
        timeZone: 'Europe/Berlin',
        applications: ['payments-api-production'],
        andOperator: false,
        description: 'weekend',
      },
    ]);
  });

  it('are those of the team and of the service, too, without what the service is exempt from', () => {
    const syncWindows = {
      nightly: { deny: '0 22 * * *', duration: '6h', manualSync: true, reason: 'nobody is awake' },
      christmas: { from: '2026-12-18T18:00', until: '2027-01-04T08:00', timeZone: 'Europe/Berlin' },
    };
    const exempt = { production: { syncWindows: { nightly: { exempt: 'fixes go out at night' } } } };
    const declared = platform({ syncWindows, teams: { platform: {}, qa: {}, payments: { syncWindows: ['christmas'] } } });
    const services = [service(), service({ environments: exempt, syncWindows: { nightly: true } }, 'ledger')];
    expect(specOf({ platform: declared, services }).syncWindows).toEqual([
      {
        ...{ kind: 'deny', schedule: '0 18 18 12 *', duration: '398h', timeZone: 'Europe/Berlin', andOperator: false },
        applications: [
          ...['ledger-dev', 'ledger-production', 'ledger-staging'],
          ...['payments-api-dev', 'payments-api-production', 'payments-api-staging'],
        ],
        description: 'christmas',
      },
      {
        ...{ kind: 'deny', schedule: '0 22 * * *', duration: '6h', timeZone: 'UTC', andOperator: false, manualSync: true },
        applications: ['ledger-dev', 'ledger-staging', 'payments-api-production'],
        description: 'nightly: nobody is awake',
      },
    ]);
  });

  it('are left out where none of the team runs in an environment that names one', () => {
    expect(specOf({ services: [service({ environments: { production: null } })] }).syncWindows).toBeUndefined();
  });
});
