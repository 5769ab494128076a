import fc from 'fast-check';
import type { DeclaredService, Definitions } from '../../src/definition/definitions';
import { resolveDefinitions } from '../../src/model/resolve-definitions';
import { mergeProperties } from '../../src/model/resolve/merge-properties';
import { placesOf } from '../../src/model/place';
import { rulesWithoutScaling } from '../../src/model/rules/check-service-model';
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
    const path = '../../src/model/resolve/resolve-workload';
    jest.doMock(path, () => ({ ...jest.requireActual<object>(path), tryRescale: () => undefined }));
    apart = (require('../../src/model/resolve-definitions') as typeof import('../../src/model/resolve-definitions')).resolveDefinitions;
    jest.dontMock(path);
  });
  return apart!;
}

describe('an environment that only scales a workload in another way', () => {
  const definition = {
    resources: { requests: { cpu: '100m' } },
    replicas: 2,
    environments: { dev: { replicas: 1 }, production: { replicas: { min: 3, max: 9, cpu: 70 } } },
  };

  it('shares everything else with the others', () => {
    const service = resolve(definition);
    const [base] = service.base.workloads;
    const [production] = instanceIn('production', service).workloads;
    expect(production!.replicas).toMatchObject({ kind: 'autoscaler', min: 3 });
    const { replicas, podDisruptionBudget, ...rest } = production!;
    for (const [property, value] of Object.entries(rest)) expect(value).toBe(base![property as keyof typeof rest]);
  });

  it('has pods of its own if only one of the two always has several', () => {
    const service = resolve(definition);
    const [dev] = instanceIn('dev', service).workloads;
    expect(dev!.pod.topologySpreadConstraints).toEqual([]);
    expect(service.base.workloads[0]!.pod.topologySpreadConstraints).toHaveLength(1);
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
        counts.shared += new Set(workloads.map(({ pod }) => pod)).size < workloads.length ? 1 : 0;
      }),
      { numRuns: 300, seed: 42 },
    );
    expect(counts.shared).toBeGreaterThan(20);
    expect(counts.problems).toBeGreaterThan(50);
  });
});

describe('rules that are not asked again where only the scaling differs', () => {
  /** Fails if somebody reads the scaling. */
  const unscaled = <T extends object>(value: T): T =>
    new Proxy(value, {
      get: (target, key) => {
        expect(['replicas', 'podDisruptionBudget']).not.toContain(key);
        return Reflect.get(target, key) as unknown;
      },
      ownKeys: () => {
        throw new Error('all properties are read');
      },
    });

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
            const definition = unscaled(clusters?.get(cluster!) ?? properties);
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
