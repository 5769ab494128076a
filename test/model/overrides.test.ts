import type { ServiceModel, WorkloadModel } from '../../src/model/service-model';
import { resolveDefinitions } from '../../src/model/resolve-definitions';
import { platform, service } from '../example-platform';
import { problemsOfService } from '../problems/case';

/** The example's service with changes, and perhaps the platform with others, which have no problem. */
function resolve(changes: Record<string, unknown>, platformChanges: Record<string, unknown> = {}): ServiceModel {
  const { services, problems } = resolveDefinitions({ platform: platform(platformChanges), services: [service(changes)] });
  expect(problems).toEqual([]);
  return services[0]!;
}

/** What the service runs in an environment. */
const workloadIn = (environment: string, { deployments }: ServiceModel): WorkloadModel =>
  deployments.find((each) => each.environment.name === environment)!.workload;

/** A property of the service in dev, where it is overridden, and in staging, where it is not. */
function overridden<K extends keyof WorkloadModel>(property: K, changes: Record<string, unknown>, override: object): WorkloadModel[K][] {
  const resolved = resolve({ probes: null, prometheus: null, replicas: 1, ...changes, environments: { dev: override } });
  return [workloadIn('dev', resolved)[property], workloadIn('staging', resolved)[property]];
}

describe('an override', () => {
  it('changes its own environment, and nothing else', () => {
    const resolved = resolve({ replicas: 2, environments: { dev: { replicas: 1 } } });
    expect(resolved.base.replicas).toEqual({ kind: 'count', count: 2 });
    expect(resolved.deployments.map(({ environment, workload }) => [environment.name, workload.replicas])).toEqual([
      ['dev', { kind: 'count', count: 1 }],
      ['staging', { kind: 'count', count: 2 }],
      ['production', { kind: 'count', count: 2 }],
    ]);
  });

  it('merges a map, to any depth, and keeps the order in which variables are written', () => {
    const variables = (...entries: string[]) => entries.map((entry) => ({ name: entry.split('=')[0], value: entry.split('=')[1] }));
    expect(overridden('env', { env: { Z: '1', A: '2' } }, { env: { A: '3', M: '4' } })).toEqual([
      variables('Z=1', 'A=3', 'M=4'),
      variables('Z=1', 'A=2'),
    ]);
    expect(
      overridden(
        'resources',
        { resources: { requests: { cpu: '1', memory: '1Gi' } } },
        { resources: { requests: { cpu: 0.1 }, limits: { cpu: 1 } } },
      ),
    ).toEqual([
      { requests: { cpu: '0.1', memory: '1Gi' }, limits: { cpu: '1' } },
      { requests: { cpu: '1', memory: '1Gi' }, limits: {} },
    ]);
  });

  it('replaces a list whole', () => {
    const policy = (namespaces: string[], ports: number[]) => ({ ingressNamespaces: namespaces, egressPorts: ports });
    expect(
      overridden(
        'networkPolicy',
        { networkPolicy: { ingress: { namespaces: ['monitoring', 'gateway'] }, egress: { ports: [443] } } },
        { networkPolicy: { ingress: { namespaces: ['other'] }, egress: { ports: [] } } },
      ),
    ).toEqual([policy(['other'], []), policy(['gateway', 'monitoring'], [443])]);
  });

  it('replaces a budget whole, so that its two shapes never mix', () => {
    const changes = { replicas: 4, podDisruptionBudget: { minAvailable: 2 } };
    expect(overridden('podDisruptionBudget', changes, { podDisruptionBudget: { maxUnavailable: '50%' } })).toEqual([
      { maxUnavailable: '50%' },
      { minAvailable: 2 },
    ]);
  });

  it('replaces a count by an autoscaler, an autoscaler by a count, and an autoscaler by another', () => {
    const autoscaler = (min: number, max: number, cpu?: number, memory?: number) => ({ kind: 'autoscaler', min, max, cpu, memory });
    const count = { kind: 'count', count: 3 };
    expect(overridden('replicas', { replicas: 3 }, { replicas: { min: 1, max: 2, cpu: 70 } })).toEqual([autoscaler(1, 2, 70), count]);
    expect(overridden('replicas', { replicas: { min: 1, max: 2, cpu: 70 } }, { replicas: 3 })).toEqual([count, autoscaler(1, 2, 70)]);
    expect(overridden('replicas', { replicas: { min: 1, max: 2, cpu: 70 } }, { replicas: { min: 1, max: 4, memory: 80 } })).toEqual([
      autoscaler(1, 4, undefined, 80),
      autoscaler(1, 2, 70),
    ]);
    expect(
      problemsOfService({ replicas: { min: 1, max: 2, cpu: 70 }, environments: { dev: { replicas: { max: 4, cpu: 70 } } } }),
    ).toMatchObject([{ message: "'min' is required and is not given", at: ['services.payments-api.environments.dev.replicas'] }]);
  });

  it('merges ports by name, and replaces each whole', () => {
    const port = (name: string, containerPort: number, service: number) => ({ name, containerPort, port: service });
    const ports = { http: { containerPort: 8080, port: 8080 }, grpc: 9090 };
    expect(overridden('ports', { ports }, { ports: { http: 8081, admin: 9091 } })).toEqual([
      [port('http', 8081, 80), port('admin', 9091, 9091), port('grpc', 9090, 9090)],
      [port('http', 8080, 8080), port('grpc', 9090, 9090)],
    ]);
  });

  it('gives the first tag of its own environment', () => {
    const images = (firstTag: string) => ({ images: { 'payments-api': { firstTag } } });
    const { deployments } = resolve({ ...images('1.0.0'), environments: { dev: images('2.0.0') } });
    expect(deployments.map(({ firstTags }) => firstTags)).toEqual(
      ['2.0.0', '1.0.0', '1.0.0'].map((tag) => ({ 'ghcr.io/myorg/payments-api': tag })),
    );
  });

  it('says undefined, and inherits', () => {
    expect(overridden('replicas', { replicas: 3 }, { replicas: undefined, env: { A: undefined } })).toEqual([
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
    securityContext: { runAsUser: 1, runAsGroup: 2, runAsNonRoot: false, fsGroup: 3, readOnlyRootFilesystem: false },
    env: { A: '1', B: '2' },
    secrets: { one: { as: 'environment', key: 'one', refreshInterval: '2h' }, two: { as: 'environment' } },
    replicas: 3,
    podDisruptionBudget: { minAvailable: 1 },
    prometheus: { port: 'http', path: '/metrics' },
    networkPolicy: { ingress: { namespaces: ['monitoring'] }, egress: { ports: [443] } },
  };
  const without = (override: object): WorkloadModel => workloadIn('dev', resolve({ ...whole, environments: { dev: override } }));
  const all = workloadIn('staging', resolve({ ...whole, environments: {} }));
  const { readiness, liveness } = all.probes;
  const [one, two] = all.secrets.map((secret) => ({ ...secret, key: secret.key!.replace('staging', 'dev') }));

  it.each<[string, object, Partial<WorkloadModel>]>([
    ['all ports', { ports: null, probes: null, prometheus: null }, { ports: [], probes: {}, prometheus: undefined }],
    ['one port', { ports: { grpc: null }, probes: null }, { ports: [{ name: 'http', containerPort: 8080, port: 80 }], probes: {} }],
    ['all probes', { probes: null }, { probes: {} }],
    ['one probe', { probes: { liveness: null } }, { probes: { readiness } }],
    [
      'parts of a probe',
      {
        probes: { readiness: { port: null, initialDelaySeconds: null, periodSeconds: null, timeoutSeconds: null, failureThreshold: null } },
      },
      {
        probes: {
          readiness: {
            ...{ path: '/ready', port: 'http', initialDelaySeconds: undefined },
            ...{ periodSeconds: undefined, timeoutSeconds: undefined, failureThreshold: undefined },
          },
          liveness,
        },
      },
    ],
    ['all resources', { resources: null }, { resources: { requests: {}, limits: {} } }],
    ['all limits', { resources: { limits: null } }, { resources: { requests: all.resources.requests, limits: {} } }],
    ['one limit', { resources: { limits: { cpu: null } } }, { resources: { requests: all.resources.requests, limits: { memory: '2Gi' } } }],
    [
      'the security context, for the safe one',
      { securityContext: null },
      {
        securityContext: {
          runAsUser: undefined,
          runAsGroup: undefined,
          runAsNonRoot: true,
          fsGroup: undefined,
          readOnlyRootFilesystem: true,
        },
      },
    ],
    [
      'parts of the security context',
      { securityContext: { runAsUser: null, runAsNonRoot: null } },
      { securityContext: { runAsUser: undefined, runAsGroup: 2, runAsNonRoot: true, fsGroup: 3, readOnlyRootFilesystem: false } },
    ],
    ['all variables', { env: null }, { env: [] }],
    ['one variable', { env: { A: null } }, { env: [{ name: 'B', value: '2' }] }],
    ['all secrets', { secrets: null }, { secrets: [], envFrom: [] }],
    ['one secret', { secrets: { one: null } }, { secrets: [two!], envFrom: ['two'] }],
    [
      'parts of a secret',
      { secrets: { one: { key: null, refreshInterval: null } } },
      { secrets: [{ ...one!, key: 'payments/dev/payments-api', refreshInterval: '1h0m0s' }, two!] },
    ],
    [
      'replicas, for the default of one',
      { replicas: null, podDisruptionBudget: null },
      { replicas: { kind: 'count', count: 1 }, spread: false, podDisruptionBudget: undefined },
    ],
    ['the budget, the default one too', { podDisruptionBudget: null }, { podDisruptionBudget: undefined }],
    ['scraping', { prometheus: null }, { prometheus: undefined }],
    ['parts of scraping', { prometheus: { port: null, path: null } }, { prometheus: { port: 'http', path: undefined } }],
    ['the network policy', { networkPolicy: null }, { networkPolicy: undefined }],
    ['what may come in', { networkPolicy: { ingress: null } }, { networkPolicy: { ingressNamespaces: [], egressPorts: [443] } }],
    [
      'what may go out',
      { networkPolicy: { egress: { ports: null } } },
      { networkPolicy: { ingressNamespaces: ['monitoring'], egressPorts: [] } },
    ],
  ])('switches off %s', (_, override, changed) => {
    const inDev = { ...all, secrets: [one, two] };
    expect(without(override)).toEqual({ ...inDev, ...changed });
  });

  it('does not switch off what is required', () => {
    expect(problemsOfService({ environments: { dev: { probes: { readiness: { path: null } } } } })).toMatchObject([
      { code: 'wrong-type', at: ['services.payments-api.environments.dev.probes.readiness.path'], given: null },
    ]);
  });

  it('for a whole environment means not deployed there, and promotion passes over it', () => {
    const promotions = (environments: Record<string, null>) =>
      resolve({ environments }).deployments.map(({ environment, promotedFrom, mergesItself }) => [
        environment.name,
        promotedFrom,
        mergesItself,
      ]);
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
    const { base, deployments } = resolve({ environments: { dev: { replicas: 1 } }, secrets: undefined });
    expect(deployments.map(({ environment }) => environment.name)).toEqual(['dev', 'staging', 'production']);
    expect(deployments[1]!.workload).toEqual(base);
    expect(deployments[2]!.workload).toEqual(base);
  });

  it('is the same as one that is overridden by nothing', () => {
    expect(resolve({ environments: {} })).toEqual(resolve({ environments: { dev: {}, staging: undefined } }));
  });
});

describe('a required value', () => {
  const secret = { as: 'environment' };

  it('may come from the environments alone', () => {
    const startup = { probes: { startup: { path: '/started' } } };
    const { deployments } = resolve({
      probes: { startup: { periodSeconds: 5 } },
      environments: { dev: startup, staging: startup, production: startup },
    });
    expect(deployments.map(({ workload }) => workload.probes.startup!.path)).toEqual(['/started', '/started', '/started']);
  });

  it('is not missed where the service is not deployed', () => {
    const startup = { probes: { startup: { path: '/started' } } };
    const environments = { dev: startup, staging: startup, production: null };
    expect(problemsOfService({ probes: { startup: { periodSeconds: 5 } }, environments })).toEqual([]);
  });

  it('may come from the defaults of the platform', () => {
    const resolved = resolve({ secrets: { one: { key: 'k' } }, environments: {} }, { defaults: { secrets: { one: secret } } });
    expect(resolved.base.secrets).toEqual([{ name: 'one', key: 'k', refreshInterval: '1h0m0s', store: 'vault' }]);
  });
});

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
    expect(resolved.base).toMatchObject({ replicas: { kind: 'count', count: 3 }, securityContext: { runAsUser: 1, fsGroup: 2 } });
    expect(workloadIn('dev', resolved).env.map(({ name, value }) => `${name}=${value}`)).toEqual(['A=platform', 'B=service', 'C=dev']);
    expect(workloadIn('staging', resolved).env.map(({ name, value }) => `${name}=${value}`)).toEqual([
      'A=platform',
      'B=service',
      'C=service',
    ]);
  });

  it('give way to the service, which may switch them off', () => {
    const resolved = resolve(
      { replicas: 1, env: null, securityContext: { runAsUser: null }, deletion: 'keep', environments: {} },
      { defaults },
    );
    expect(resolved.deletion).toBe('keep');
    expect(resolved.base).toMatchObject({ replicas: { kind: 'count', count: 1 }, env: [], securityContext: { runAsUser: undefined } });
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
      { code: 'unknown-key', at: [`services.payments-api.environments.dev.${key}`], given: key, fix },
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
    const secrets = { own: { as: 'environment' }, shared: { as: 'environment', key: '{team}/{service}' } };
    const resolved = resolve({ secrets, environments: { dev: { env: { ONLY: 'dev' }, secrets: { extra: { as: 'environment' } } } } });
    expect(resolved.base.env).toEqual([]);
    expect(resolved.base.secrets.map(({ name, key }) => [name, key])).toEqual([
      ['own', undefined],
      ['shared', 'payments/payments-api'],
    ]);
    expect(workloadIn('dev', resolved).secrets.map(({ name, key }) => [name, key])).toEqual([
      ['extra', 'payments/dev/payments-api'],
      ['own', 'payments/dev/payments-api'],
      ['shared', 'payments/payments-api'],
    ]);
    expect(JSON.stringify(resolved.base)).not.toMatch(/dev|staging|production/);
  });

  it('is of the platform’s store, whichever its environments use', () => {
    const { dev } = platform().definition.environments;
    const resolved = resolve({ environments: {} }, { environments: { dev: { ...dev, secretStore: 'dev-store' } } });
    expect([resolved.base, workloadIn('dev', resolved)].map(({ secrets }) => secrets[0]!.store)).toEqual(['vault', 'dev-store']);
  });
});
