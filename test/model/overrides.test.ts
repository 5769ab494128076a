import type { ServiceSpecModel } from '../../src/model/types/service-spec-model';
import { resolveDefinitions } from '../../src/model/resolve-definitions';
import type { ServiceModel } from '../../src/model/types/service-model';
import { ownContainer, type ContainerModel, type WorkloadModel } from '../../src/model/types/workload-model';
import { resolveDns } from '../../src/model/resolve/resolve-dns';
import { platform, service } from '../example-platform';
import { problemsOfService } from '../problems/case';
import { instanceIn } from './resolved';

/** The example's service with changes, and perhaps the platform with others, which have no problem. */
function resolve(changes: Record<string, unknown>, platformChanges: Record<string, unknown> = {}): ServiceModel {
  const { services, problems } = resolveDefinitions({ platform: platform(platformChanges), services: [service(changes)] });
  expect(problems).toEqual([]);
  return services[0]!;
}

/** The service's own workload in an environment, and its container. */
const workloadIn = (environment: string, resolved: ServiceModel): WorkloadModel => instanceIn(environment, resolved).workloads[0]!;
const containerIn = (environment: string, resolved: ServiceModel): ContainerModel => ownContainer(workloadIn(environment, resolved));

/** Something of the service in dev, where it is overridden, and in staging, where it is not. */
function overridden<T>(
  read: (workload: WorkloadModel, container: ContainerModel) => T,
  changes: Record<string, unknown>,
  override: object,
): T[] {
  const resolved = resolve({ probes: null, prometheus: null, replicas: 1, ...changes, environments: { dev: override } });
  return ['dev', 'staging'].map((environment) => read(workloadIn(environment, resolved), containerIn(environment, resolved)));
}
const replicasOf = ({ replicas }: WorkloadModel) => replicas;

describe('an override', () => {
  it('changes its own environment, and nothing else', () => {
    const resolved = resolve({ replicas: 2, environments: { dev: { replicas: 1 } } });
    expect(resolved.base.workloads[0]!.replicas).toEqual({ kind: 'count', count: 2 });
    expect(resolved.stages.map(({ environment }) => [environment.name, workloadIn(environment.name, resolved).replicas])).toEqual([
      ['dev', { kind: 'count', count: 1 }],
      ['staging', { kind: 'count', count: 2 }],
      ['production', { kind: 'count', count: 2 }],
    ]);
  });

  it('merges a map, to any depth, and keeps the order in which variables are written', () => {
    const variables = (...entries: string[]) => entries.map((entry) => ({ name: entry.split('=')[0], value: entry.split('=')[1] }));
    expect(overridden((_, { env }) => env, { env: { Z: '1', A: '2' } }, { env: { A: '3', M: '4' } })).toEqual([
      variables('Z=1', 'A=3', 'M=4'),
      variables('Z=1', 'A=2'),
    ]);
    expect(
      overridden(
        (_, { resources }) => resources,
        { resources: { requests: { cpu: '1', memory: '1Gi' } } },
        { resources: { requests: { cpu: 0.1 }, limits: { cpu: 1 } } },
      ),
    ).toEqual([
      { requests: { cpu: '0.1', memory: '1Gi' }, limits: { cpu: '1' } },
      { requests: { cpu: '1', memory: '1Gi' }, limits: {} },
    ]);
  });

  it('replaces a list whole', () => {
    const policy = (namespaces: string[], egressPorts: number[]) => ({
      ingress: [undefined, ...namespaces].map((namespace) => ({ namespace, workload: undefined })),
      ...{
        ports: [{ port: 8080, protocol: 'TCP' }],
        outside: [],
        calls: [],
        urls: [],
        dns: resolveDns('kube-dns'),
        egressPorts,
        destinations: [],
        everywhere: false,
      },
    });
    expect(
      overridden(
        ({ network }) => network,
        { networkPolicy: { ingress: { namespaces: ['monitoring', 'gateway'] }, egress: { ports: [443] } } },
        { networkPolicy: { ingress: { namespaces: ['other'] }, egress: { ports: [] } } },
      ),
    ).toEqual([policy(['other'], []), policy(['gateway', 'monitoring'], [443])]);
  });

  it('replaces a budget whole, so that its two shapes never mix', () => {
    const changes = { replicas: 4, podDisruptionBudget: { minAvailable: 2 } };
    expect(
      overridden(({ podDisruptionBudget }) => podDisruptionBudget, changes, { podDisruptionBudget: { maxUnavailable: '50%' } }),
    ).toEqual([{ maxUnavailable: '50%' }, { minAvailable: 2 }]);
  });

  it('replaces a count by an autoscaler, an autoscaler by a count, and an autoscaler by another', () => {
    const autoscaler = (min: number, max: number, cpu?: number, memory?: number) => ({
      ...{ kind: 'autoscaler', min, max, cpu, memory },
      ...{ pods: [], object: [], external: [], behavior: undefined },
    });
    const count = { kind: 'count', count: 3 };
    expect(overridden(replicasOf, { replicas: 3 }, { replicas: { min: 1, max: 2, cpu: 70 } })).toEqual([autoscaler(1, 2, 70), count]);
    expect(overridden(replicasOf, { replicas: { min: 1, max: 2, cpu: 70 } }, { replicas: 3 })).toEqual([count, autoscaler(1, 2, 70)]);
    expect(overridden(replicasOf, { replicas: { min: 1, max: 2, cpu: 70 } }, { replicas: { min: 1, max: 4, memory: 80 } })).toEqual([
      autoscaler(1, 4, undefined, 80),
      autoscaler(1, 2, 70),
    ]);
    expect(
      problemsOfService({ replicas: { min: 1, max: 2, cpu: 70 }, environments: { dev: { replicas: { max: 4, cpu: 70 } } } }),
    ).toMatchObject([{ message: "'min' is required, but is not set", at: ['services.payments-api.environments.dev.replicas'] }]);
  });

  it('merges ports by name, and replaces each whole', () => {
    const port = (name: string, containerPort: number, service: number) => ({ name, containerPort, port: service, protocol: 'TCP' });
    const ports = { http: { containerPort: 8080, port: 8080 }, grpc: 9090 };
    expect(overridden((_, container) => container.ports, { ports }, { ports: { http: 8081, admin: 9091 } })).toEqual([
      [port('http', 8081, 80), port('admin', 9091, 9091), port('grpc', 9090, 9090)],
      [port('http', 8080, 8080), port('grpc', 9090, 9090)],
    ]);
  });

  it('gives the first tag of its own environment', () => {
    const images = (firstTag: string) => ({ images: { 'payments-api': { firstTag } } });
    const { stages } = resolve({ ...images('1.0.0'), environments: { dev: images('2.0.0') } });
    expect(stages.map(({ firstTags }) => firstTags)).toEqual(
      ['2.0.0', '1.0.0', '1.0.0'].map((tag) => ({ 'ghcr.io/myorg/payments-api': tag })),
    );
  });

  it('says undefined, and inherits', () => {
    expect(overridden(replicasOf, { replicas: 3 }, { replicas: undefined, env: { A: undefined } })).toEqual([
      { kind: 'count', count: 3 },
      { kind: 'count', count: 3 },
    ]);
  });
});

describe('null in an override', () => {
  const whole = {
    ports: { http: 8080, grpc: 9090 },
    probes: {
      readiness: { path: '/ready', port: 'grpc', initialDelaySeconds: 1, periodSeconds: 2, timeoutSeconds: 3, failureThreshold: 4 },
      liveness: { path: '/live' },
    },
    resources: { requests: { cpu: '1', memory: '1Gi' }, limits: { cpu: '2', memory: '2Gi' } },
    securityContext: { runAsUser: 1, runAsGroup: 2, runAsNonRoot: true, fsGroup: 3, readOnlyRootFilesystem: false },
    env: { A: '1', B: '2' },
    secrets: { one: { as: 'environment', key: 'one', refreshInterval: '2h' }, two: { as: 'environment', key: 'two' } },
    replicas: 3,
    podDisruptionBudget: { minAvailable: 1 },
    prometheus: { port: 'http', path: '/metrics' },
    networkPolicy: { ingress: { namespaces: ['monitoring'] }, egress: { ports: [443] } },
  };
  const without = (override: object): ServiceSpecModel => instanceIn('dev', resolve({ ...whole, environments: { dev: override } }));
  // The ServiceAccount is in the namespace of the environment, so it is compared in the same one.
  const all = instanceIn('dev', resolve({ ...whole, environments: {} }));
  const own = all.workloads[0]!;
  const { readiness, liveness } = ownContainer(own).probes;

  /** The spec with another workload, pod and container. */
  const changedIn = (changes: Changed): ServiceSpecModel => ({
    ...all,
    ...changes.spec,
    workloads: [
      {
        ...own,
        ...changes.workload,
        pod: { ...own.pod, ...changes.pod, containers: [{ ...ownContainer(own), ...changes.container }] },
      },
    ],
  });
  interface Changed {
    readonly spec?: Partial<ServiceSpecModel>;
    readonly workload?: Partial<WorkloadModel>;
    readonly pod?: Partial<WorkloadModel['pod']>;
    readonly container?: Partial<ContainerModel>;
  }
  const service = { ...own.service!, ports: own.service!.ports.slice(0, 1) };
  const peers = own.network!.ingress;
  const podSecurity = own.pod.securityContext;
  const security = ownContainer(own).securityContext;

  it.each<[string, object, Changed]>([
    [
      'all ports',
      { ports: null, probes: null, prometheus: null },
      {
        workload: { service: undefined, prometheus: undefined, network: { ...own.network!, ingress: [], ports: [] } },
        container: { ports: [], probes: {} },
      },
    ],
    [
      'one port',
      { ports: { grpc: null }, probes: null },
      {
        workload: {
          service,
          network: { ...own.network!, ports: own.network!.ports.slice(0, 1) },
        },
        container: { ports: ownContainer(own).ports.slice(0, 1), probes: {} },
      },
    ],
    ['all probes', { probes: null }, { container: { probes: {} } }],
    ['one probe', { probes: { liveness: null } }, { container: { probes: { readiness } } }],
    [
      'parts of a probe',
      {
        probes: { readiness: { port: null, initialDelaySeconds: null, periodSeconds: null, timeoutSeconds: null, failureThreshold: null } },
      },
      {
        container: {
          probes: {
            readiness: {
              handler: { kind: 'http', path: '/ready', port: 'http', scheme: undefined, headers: [] },
              ...{ initialDelaySeconds: undefined, periodSeconds: undefined, timeoutSeconds: undefined },
              ...{ failureThreshold: undefined, successThreshold: undefined },
            },
            liveness,
          },
        },
      },
    ],
    [
      'the way of a probe, for another one',
      { probes: { readiness: { path: null, port: null, tcpSocket: 'grpc' } } },
      { container: { probes: { readiness: { ...readiness!, handler: { kind: 'tcp', port: 'grpc' } }, liveness } } },
    ],
    ['all resources', { resources: null }, { container: { resources: { requests: {}, limits: {} } } }],
    ['all limits', { resources: { limits: null } }, { container: { resources: { requests: { cpu: '1', memory: '1Gi' }, limits: {} } } }],
    [
      'one limit',
      { resources: { limits: { cpu: null } } },
      { container: { resources: { requests: { cpu: '1', memory: '1Gi' }, limits: { memory: '2Gi' } } } },
    ],
    [
      'the security context, for the safe one',
      { securityContext: null },
      {
        pod: { securityContext: { ...podSecurity, runAsUser: undefined, runAsGroup: undefined, fsGroup: undefined } },
        container: { securityContext: { ...security, readOnlyRootFilesystem: true } },
      },
    ],
    [
      'parts of the security context',
      { securityContext: { runAsUser: null, readOnlyRootFilesystem: null } },
      {
        pod: { securityContext: { ...podSecurity, runAsUser: undefined } },
        container: { securityContext: { ...security, readOnlyRootFilesystem: true } },
      },
    ],
    ['all variables', { env: null }, { container: { env: [] } }],
    ['one variable', { env: { A: null } }, { container: { env: [{ name: 'B', value: '2' }] } }],
    ['all secrets', { secrets: null }, { spec: { secrets: [] }, container: { envFrom: [] } }],
    ['one secret', { secrets: { one: null } }, { spec: { secrets: [all.secrets[1]!] }, container: { envFrom: ['two'] } }],
    [
      'parts of a secret',
      { secrets: { one: { key: null, refreshInterval: null } } },
      {
        spec: {
          secrets: [
            { ...all.secrets[0]!, key: 'payments/dev/payments-api', refreshInterval: '1h0m0s' } as ServiceSpecModel['secrets'][number],
            all.secrets[1]!,
          ],
        },
      },
    ],
    [
      'replicas, for the default of one',
      { replicas: null, podDisruptionBudget: null },
      {
        workload: { replicas: { kind: 'count', count: 1 }, podDisruptionBudget: undefined },
        pod: { affinity: undefined, topologySpreadConstraints: [] },
      },
    ],
    ['the budget, the default one too', { podDisruptionBudget: null }, { workload: { podDisruptionBudget: undefined } }],
    ['scraping', { prometheus: null }, { workload: { prometheus: undefined } }],
    [
      'parts of scraping',
      { prometheus: { port: null, path: null } },
      { workload: { prometheus: { by: 'annotations', port: 'http', path: undefined, interval: undefined } } },
    ],
    ['the network policy', { networkPolicy: null }, { workload: { network: undefined } }],
    [
      'what may come in',
      { networkPolicy: { ingress: null } },
      { workload: { network: { ...own.network!, ingress: peers.slice(0, 1), egressPorts: [443] } } },
    ],
    ['what may go out', { networkPolicy: { egress: { ports: null } } }, { workload: { network: { ...own.network!, egressPorts: [] } } }],
  ])('switches off %s', (_, override, changed) => {
    expect(without(override)).toEqual(changedIn(changed));
  });

  it('does not switch off what is required', () => {
    expect(problemsOfService({ environments: { dev: { secrets: { 'payments-api-secrets': { as: null } } } } })).toMatchObject([
      { code: 'wrong-type', at: ['services.payments-api.environments.dev.secrets.payments-api-secrets.as'], given: null },
    ]);
  });

  it('for a whole environment means not deployed there, and promotion passes over it', () => {
    const promotions = (environments: Record<string, null>) =>
      resolve({ environments }).stages.map(({ environment, promotedFrom, mergesItself }) => [environment.name, promotedFrom, mergesItself]);
    expect(promotions({})).toEqual([
      ['dev', undefined, true],
      ['staging', 'dev', false],
      ['production', 'staging', false],
    ]);
    expect(promotions({ staging: null })).toEqual([
      ['dev', undefined, true],
      ['production', 'dev', false],
    ]);
    expect(promotions({ dev: null })).toEqual([
      ['staging', undefined, false],
      ['production', 'staging', false],
    ]);
    expect(promotions({ dev: null, staging: null })).toEqual([['production', undefined, false]]);
  });
});

describe('an environment that is not named', () => {
  it('is deployed as defined', () => {
    const { base, stages } = resolve({ environments: { dev: { replicas: 1 } }, secrets: undefined });
    expect(stages.map(({ environment }) => environment.name)).toEqual(['dev', 'staging', 'production']);
    const inItsNamespace = (namespace: string) => ({ ...base, serviceAccount: { ...base.serviceAccount, namespace } });
    expect(stages[1]!.overlays[0]!.spec).toEqual(inItsNamespace('payments-staging'));
    expect(stages[2]!.overlays[0]!.spec).toEqual(inItsNamespace('payments-production'));
  });

  it('is the same as one that is overridden by nothing', () => {
    expect(resolve({ environments: {} })).toEqual(resolve({ environments: { dev: {}, staging: undefined } }));
  });
});

describe('a required value', () => {
  const claim = (changes: object) => ({ volumeClaims: { data: changes } });
  const stateful = { kind: 'StatefulSet', ...claim({ mountPath: '/data' }) };

  it('may come from the environments alone', () => {
    const environments = { dev: claim({ storage: '1Gi' }), staging: claim({ storage: '1Gi' }), production: claim({ storage: '9Gi' }) };
    const resolved = resolve({ ...stateful, environments });
    expect(['dev', 'production'].map((each) => workloadIn(each, resolved).statefulSet!.volumeClaims[0]!.storage)).toEqual(['1Gi', '9Gi']);
  });

  it('is not missed where the service is not deployed', () => {
    const environments = { dev: claim({ storage: '1Gi' }), staging: claim({ storage: '1Gi' }), production: null };
    expect(problemsOfService({ ...stateful, environments })).toEqual([]);
  });

  it('may come from the defaults of the platform', () => {
    const resolved = resolve(
      { secrets: { one: { key: 'k' } }, environments: {} },
      { defaults: { secrets: { one: { as: 'environment' } } } },
    );
    expect(resolved.base.secrets).toMatchObject([{ name: 'one', key: 'k', refreshInterval: '1h0m0s', store: 'vault' }]);
  });

  it('is missed where it was written last, whatever dots are in names', () => {
    const environments = { dev: { secrets: { 'a.b': { key: 'x' } } }, staging: { jsonPatches: { type: { target: { kind: 'Service' } } } } };
    expect(problemsOfService({ environments }).map(({ message, at }) => [message, ...at])).toEqual([
      ["'as' is required, but is not set", 'services.payments-api.environments.dev.secrets.a.b'],
      ["'operations' is required, but is not set", 'services.payments-api.environments.staging.jsonPatches.type'],
    ]);
  });
});

const variablesIn = (environment: string, resolved: ServiceModel): string[] =>
  containerIn(environment, resolved).env.map((each) => `${each.name}=${'value' in each ? each.value : ''}`);

describe('defaults of the platform', () => {
  const defaults = { replicas: 3, env: { A: 'platform', B: 'platform' }, securityContext: { runAsUser: 1 }, deletion: 'cascade' };

  it('are beneath what the service says, and that is beneath its overrides', () => {
    const resolved = resolve(
      {
        replicas: undefined,
        env: { B: 'service', C: 'service' },
        securityContext: { fsGroup: 2 },
        environments: { dev: { env: { C: 'dev' } } },
      },
      { defaults },
    );
    expect(resolved.deletion).toBe('cascade');
    expect(resolved.base.workloads[0]).toMatchObject({
      replicas: { kind: 'count', count: 3 },
      pod: { securityContext: { runAsUser: 1, fsGroup: 2 } },
    });
    expect(variablesIn('dev', resolved)).toEqual(['A=platform', 'B=service', 'C=dev']);
    expect(variablesIn('staging', resolved)).toEqual(['A=platform', 'B=service', 'C=service']);
  });

  it('give way to the service, which may switch them off', () => {
    const resolved = resolve(
      { replicas: 1, env: null, securityContext: { runAsUser: null }, deletion: 'keep', environments: {} },
      { defaults },
    );
    expect(resolved.deletion).toBe('keep');
    expect(resolved.base.workloads[0]).toMatchObject({
      replicas: { kind: 'count', count: 1 },
      pod: { securityContext: { runAsUser: undefined }, containers: [{ env: [] }] },
    });
  });

  it('have no images, which are each service’s own, and no identity', () => {
    const { problems } = resolveDefinitions({ platform: platform({ defaults: { images: {}, team: 'payments' } }), services: [] });
    expect(problems.map(({ code, at }) => [code, ...at])).toEqual([
      ['unknown-key', 'platform.defaults.images'],
      ['unknown-key', 'platform.defaults.team'],
    ]);
  });
});

describe('a key that cannot be overridden', () => {
  it.each([
    ['replcas', "did you mean 'replicas'? If not, remove it"],
    ['Ports', "did you mean 'ports'? If not, remove it"],
    ['team', 'remove it'],
    ['source', 'remove it'],
    ['deletion', 'remove it'],
    ['environments', 'remove it'],
    ['constructor', 'remove it'],
    ['toString', 'remove it'],
  ])('is a problem: %s', (key, fix) => {
    expect(problemsOfService({ environments: { dev: { [key]: null } } })).toMatchObject([
      {
        code: 'unknown-key',
        at: [`services.payments-api.environments.dev.${key}`],
        given: key,
        fix: `${fix}; docs/reference/service.md shows every property`,
      },
    ]);
  });

  it('is the name of an image, which is alike in every environment', () => {
    const images = { 'payments-api': { repository: 'ghcr.io/myorg/other' } };
    expect(problemsOfService({ environments: { dev: { images } } })).toMatchObject([
      { code: 'unknown-key', at: ['services.payments-api.environments.dev.images.payments-api.repository'], allowed: ['firstTag'] },
    ]);
  });
});

describe('the base', () => {
  it('carries no value that only an environment gives', () => {
    const secrets = {
      own: { as: 'environment' },
      shared: { as: 'environment', key: '{team}/{service}' },
      parts: { as: 'environment', keys: { A: { key: '{team}/a' }, B: { key: '{environment}/b', property: 'p' } } },
    };
    const resolved = resolve({
      secrets,
      environments: { dev: { env: { ONLY: 'dev' }, secrets: { extra: { as: 'environment', key: 'x' } } } },
    });
    const keysOf = ({ secrets: all }: ServiceSpecModel) =>
      all.map((each) => [each.name, 'key' in each && each.key, 'keys' in each && each.keys.map(({ entry, key }) => `${entry}=${key}`)]);
    expect(ownContainer(resolved.base.workloads[0]!).env).toEqual([]);
    expect(keysOf(resolved.base)).toEqual([
      ['own', undefined, []],
      ['parts', undefined, ['A=payments/a']],
      ['shared', 'payments/payments-api', []],
    ]);
    expect(keysOf(instanceIn('dev', resolved))).toEqual([
      ['extra', 'x', []],
      ['own', 'payments/dev/payments-api', []],
      ['parts', undefined, ['A=payments/a', 'B=dev/b']],
      ['shared', 'payments/payments-api', []],
    ]);
    expect(JSON.stringify(resolved.base)).not.toMatch(/dev|staging|production/);
  });

  it('is of the platform’s store, whichever its environments use', () => {
    const { dev } = platform().definition.environments;
    const resolved = resolve({ environments: {} }, { environments: { dev: { ...dev, secretStore: 'dev-store' } } });
    expect([resolved.base, instanceIn('dev', resolved)].map(({ secrets }) => secrets[0])).toMatchObject([
      { store: 'vault' },
      { store: 'dev-store' },
    ]);
  });
});

describe('an override of one cluster', () => {
  const { dev, staging } = platform().definition.environments;
  const onTwo = { environments: { dev, staging, production: { clusters: ['staging', 'production'], promotion: { after: 'staging' } } } };
  const production = (changes: object, own: Record<string, unknown> = {}) =>
    resolve({ replicas: 2, ...own, environments: { production: changes } }, onTwo).stages[2]!;
  const overlays = (changes: object) =>
    production(changes).overlays.map(({ cluster, spec, applications }) => [
      cluster,
      spec.workloads[0]!.replicas,
      applications.map(({ name }) => name),
    ]);
  const count = (replicas: number) => ({ kind: 'count', count: replicas });

  it('lies over the words of its environment, and gives each of the clusters an overlay of its own', () => {
    expect(overlays({ replicas: 4, clusters: { production: { replicas: 6 } } })).toEqual([
      ['production', count(6), ['payments-api-production-production']],
      ['staging', count(4), ['payments-api-production-staging']],
    ]);
  });

  it('leaves one overlay where it says nothing', () => {
    const alike = [[undefined, count(4), ['payments-api-production-production', 'payments-api-production-staging']]];
    expect(overlays({ replicas: 4 })).toEqual(alike);
    expect(overlays({ replicas: 4, clusters: {} })).toEqual(alike);
    expect(overlays({ replicas: 4, clusters: null })).toEqual(alike);
    expect(overlays({ replicas: 4, clusters: { production: {}, staging: { replicas: undefined } } })).toEqual(alike);
  });

  it('merges maps, and switches off by null, as every override does', () => {
    const changes = { env: { B: 'environment', C: 'environment' }, clusters: { production: { env: { A: null, C: 'cluster' } } } };
    const [there, elsewhere] = production(changes, { env: { A: 'service', B: 'service' } }).overlays.map(({ spec }) =>
      Object.fromEntries(ownContainer(spec.workloads[0]!).env.map((each) => [each.name, 'value' in each && each.value])),
    );
    expect(there).toEqual({ B: 'environment', C: 'cluster' });
    expect(elsewhere).toEqual({ A: 'service', B: 'environment', C: 'environment' });
  });

  it('changes nothing but its environment, and no tag', () => {
    const changed = resolve({ environments: { production: { clusters: { production: { replicas: 6 } } } } }, onTwo);
    const plain = resolve({ environments: {} }, onTwo);
    expect([changed.base, ...changed.stages.slice(0, 2)]).toEqual([plain.base, ...plain.stages.slice(0, 2)]);
    expect(changed.stages[2]!.firstTags).toEqual(plain.stages[2]!.firstTags);
  });
});

describe('an override of a further workload', () => {
  const worker = { workloads: { worker: { command: ['./worker'], replicas: 2, env: { Q: 'a' } } } };

  it('is merged by its name', () => {
    const resolved = resolve({ ...worker, environments: { dev: { workloads: { worker: { replicas: 3, env: { Q: 'b' } } } } } });
    const workers = ['dev', 'staging'].map((each) => instanceIn(each, resolved).workloads[1]!);
    expect(workers.map(({ replicas }) => replicas)).toEqual([
      { kind: 'count', count: 3 },
      { kind: 'count', count: 2 },
    ]);
    expect(workers.map((each) => [ownContainer(each).command, ownContainer(each).env])).toEqual([
      [['./worker'], [{ name: 'Q', value: 'b' }]],
      [['./worker'], [{ name: 'Q', value: 'a' }]],
    ]);
  });

  it('adds one, and takes one away', () => {
    const environments = { dev: { workloads: { worker: null } }, staging: { workloads: { extra: {} } }, production: { workloads: null } };
    const resolved = resolve({ ...worker, environments });
    const names = [resolved.base, ...['dev', 'staging', 'production'].map((each) => instanceIn(each, resolved))].map(({ workloads }) =>
      workloads.map(({ name }) => name),
    );
    expect(names).toEqual([
      ['payments-api', 'payments-api-worker'],
      ['payments-api'],
      ['payments-api', 'payments-api-extra', 'payments-api-worker'],
      ['payments-api'],
    ]);
  });
});
