import fc from 'fast-check';
import type { DeclaredService, Definitions } from '../../src/definition/definitions';
import { resolveDefinitions } from '../../src/model/resolve-definitions';
import { mergeProperties } from '../../src/model/resolve/merge-properties';
import { placesOf } from '../../src/model/place';
import { rulesWithoutScaling } from '../../src/model/rules/check-service-model';
import type { WorkloadModel } from '../../src/model/types/workload-model';
import { arbitraryService, definitionOf } from '../arbitrary/arbitrary-service';
import { arbitraryPlatform, hub, trySoundService } from '../arbitrary/sound-services';
import { instanceIn, resolve } from './resolved';

const environments = ['dev', 'staging', 'production'];

/** Mostly without problems. */
const scaling = fc.record(
  {
    replicas: fc.oneof(
      { weight: 4, arbitrary: fc.integer({ min: 2, max: 5 }) },
      fc.constantFrom(0, 1),
      fc.record({ min: fc.integer({ min: 1, max: 3 }), max: fc.integer({ min: 2, max: 5 }), cpu: fc.constant(70) }),
    ),
    podDisruptionBudget: fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(null, { maxUnavailable: 1 }, { maxUnavailable: '50%' }) },
      fc.constant({ minAvailable: 3 }),
    ),
    resources: fc.oneof(
      {
        weight: 4,
        arbitrary: fc.constantFrom({ requests: { cpu: '50m' }, limits: { cpu: '1' } }, { requests: { memory: '128Mi', cpu: '1' } }),
      },
      fc.constantFrom({ requests: { cpu: '2' }, limits: { cpu: '1' } }, { limits: { memory: '256' } }, { requests: null }, null),
    ),
  },
  { requiredKeys: [] },
);

/** Services without problems, from seeds: with most scalings, they have none either. */
const sound = Array.from({ length: 100 }, (_, seed) => trySoundService('shop', seed) ?? []).flat();

const replicated = sound.filter(({ definition }) => ['Deployment', 'StatefulSet'].includes(definition.kind as string));

/** What an environment may override besides its scaling. */
const others = [
  { env: { OTHER: 'yes' } },
  { podLabels: { other: 'yes' } },
  { labels: { other: 'yes' } },
  { terminationGracePeriodSeconds: 77 },
  { secrets: { other: { as: 'environment' } } },
  { configFiles: { other: { mountPath: '/other', files: { a: 'b' } } } },
  { networkPolicy: { egress: { ports: [5432] } } },
  { serviceAccount: { automountToken: true } },
  { imagePullSecrets: ['other'] },
  { podSecurity: { level: 'privileged', reason: 'a test' } },
  { workloads: { other: {} } },
  { httpRoute: { hostnames: ['other.example.com'] } },
  { image: 'docker.io/library/other:1' },
];

const scaled = fc.oneof(
  { weight: 2, arbitrary: scaling },
  fc.tuple(scaling, fc.constantFrom(...others)).map(([own, other]) => ({ ...own, ...other })),
);

/** Any service, sound or not, some of whose environments override nothing but its scaling. */
const scaledService: fc.Arbitrary<DeclaredService> = fc
  .record({
    generated: fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...replicated) }, fc.constantFrom(...sound), arbitraryService('shop')),
    scaled: fc.dictionary(fc.constantFrom(...environments), scaled, { minKeys: 1, noNullPrototype: true }),
    isWhole: fc.boolean(),
  })
  .map(({ generated, scaled, isWhole }) => {
    const definition = definitionOf(generated);
    const overrides = isWhole ? scaled : { ...(definition.environments as object), ...scaled };
    return { name: 'shop', definition: { ...definition, environments: overrides } } as unknown as DeclaredService;
  });

const definitionsOf = (service: DeclaredService): Definitions => ({ platform: arbitraryPlatform(), services: [hub, service] });

/** Resolves every workload on its own. */
function resolvingApart(): typeof resolveDefinitions {
  let apart: typeof resolveDefinitions | undefined;
  jest.isolateModules(() => {
    const path = '../../src/model/resolve/agree-but-for-scaling';
    jest.doMock(path, () => ({ agreeButForScaling: (one: object, other: object) => one === other }));
    apart = (require('../../src/model/resolve-definitions') as typeof import('../../src/model/resolve-definitions')).resolveDefinitions;
    jest.dontMock(path);
  });
  return apart!;
}

describe('an environment that only scales a workload in another way', () => {
  const definition = {
    resources: { requests: { cpu: '100m' } },
    replicas: 2,
    environments: { dev: { replicas: 1, resources: { requests: { cpu: '20m' } } }, production: { replicas: { min: 3, max: 9, cpu: 70 } } },
  };

  it('shares everything else with the others', () => {
    const service = resolve(definition);
    const [base] = service.base.workloads;
    const [production] = instanceIn('production', service).workloads;
    expect(production!.replicas).toMatchObject({ kind: 'autoscaler', min: 3 });
    const { replicas, podDisruptionBudget, ...rest } = production!;
    for (const [property, value] of Object.entries(rest)) expect(value).toBe(base![property as keyof typeof rest]);
  });

  it('shares the rest of the pod if this has other resources, or if only one of the two always has several', () => {
    const service = resolve(definition);
    const { pod } = service.base.workloads[0]!;
    const { containers, affinity, topologySpreadConstraints, ...rest } = instanceIn('dev', service).workloads[0]!.pod;
    const { resources, ...own } = containers[0]!;
    expect([resources.requests, affinity, topologySpreadConstraints]).toEqual([{ cpu: '20m' }, undefined, []]);
    expect([pod.containers[0]!.resources.requests, pod.topologySpreadConstraints.length]).toEqual([{ cpu: '100m' }, 1]);
    for (const [property, value] of Object.entries(rest)) expect(value).toBe(pod[property as keyof typeof rest]);
    for (const [property, value] of Object.entries(own)) expect(value).toBe(pod.containers[0]![property as keyof typeof own]);
  });

  it('is resolved and judged like one that shares nothing', () => {
    const resolveApart = resolvingApart();
    const counts = { shared: 0, problems: 0 };
    fc.assert(
      fc.property(scaledService, (service) => {
        const together = resolveDefinitions(definitionsOf(service));
        expect(together).toEqual(resolveApart(definitionsOf(service)));
        counts.problems += together.problems.length > 0 ? 1 : 0;
        const shop = together.services.find(({ name }) => name === 'shop');
        const workloads = [...new Set((shop?.stages ?? []).flatMap(({ overlays }) => overlays.flatMap(({ spec }) => spec.workloads)))];
        counts.shared += new Set(workloads.map(({ pod }) => pod.securityContext)).size < workloads.length ? 1 : 0;
      }),
      { numRuns: 300, seed: 42 },
    );
    expect(counts.shared).toBeGreaterThan(20);
    expect(counts.problems).toBeGreaterThan(50);
  });
});

describe('rules that are not asked again where only the scaling differs', () => {
  /** Fails if somebody reads one of the properties, or all of them. */
  const without = <T extends object>(value: T, properties: readonly (keyof T)[], changes: Partial<T> = {}): T =>
    new Proxy(value, {
      get: (target, key) => {
        expect(properties).not.toContain(key);
        return Reflect.get(key in changes ? changes : target, key) as unknown;
      },
      ownKeys: () => {
        throw new Error('all properties are read');
      },
    });

  function unscaled(workload: WorkloadModel): WorkloadModel {
    const { pod } = workload;
    const [own, ...beside] = pod.containers;
    const containers = [without(own!, ['resources']), ...beside];
    return without(workload, ['replicas', 'podDisruptionBudget', 'network'], {
      pod: without(pod, ['affinity', 'topologySpreadConstraints'], { containers }),
    });
  }

  it('do not read it', () => {
    let count = 0;
    fc.assert(
      fc.property(scaledService, (declared) => {
        const definitions = definitionsOf(declared);
        const service = resolveDefinitions(definitions).services.find(({ name }) => name === 'shop');
        const merged = mergeProperties(declared, definitions.platform);
        for (const { environment, overlays } of service?.stages ?? []) {
          for (const { cluster, spec } of overlays) {
            const { properties, clusters } = merged.environments.get(environment.name)!;
            const place = placesOf({ service: declared, platform: definitions.platform, environment: environment.name, cluster });
            const definition = without(clusters?.get(cluster!) ?? properties, [
              'replicas',
              'podDisruptionBudget',
              'resources',
              'ingress',
              'httpRoute',
              'grpcRoute',
            ]);
            const subject = { workload: unscaled(spec.workloads[0]!), definition, service: service!, spec, place };
            for (const rule of [...rulesWithoutScaling.problems, ...rulesWithoutScaling.warnings]) rule(subject);
            count++;
          }
        }
      }),
      { numRuns: 100, seed: 42 },
    );
    expect(count).toBeGreaterThan(50);
  });
});
