import fc from 'fast-check';
import type { Definitions } from '../../src/definition/definitions';
import { resolveDefinitions } from '../../src/model/resolve-definitions';
import { formatProblems } from '../../src/problems/format';
import { environments } from '../problems/case';
import { platform, service } from '../example-platform';
import { everything, everyDefault } from './everything';

const runs = { numRuns: 300, seed: 7 };

/** Any value at all: of JSON, of JavaScript beyond it, and names that every object has. */
const garbage = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.anything({ withBigInt: true, withDate: true, withSparseArray: true, maxDepth: 2 }),
  fc.constantFrom<unknown>(undefined, null, NaN, Infinity, -0, '', [], {}, Symbol('s'), () => 1, 'constructor', '__proto__', 'toString'),
);
const name = fc.oneof(fc.constantFrom('payments-api', 'dev', 'team', 'constructor', '__proto__', 'hasOwnProperty'), fc.string());

/** Where in a definition: the steps to a property, each taken modulo the number of properties that there are. */
const way = fc.array(fc.nat(20), { minLength: 1, maxLength: 6 });
const change = fc.record({ way, value: garbage, key: fc.option(name, { nil: undefined }) });

/** A copy of a definition with one value in it replaced, or added under a new key. */
function changed<T>(definition: T, { way: [step, ...rest], value, key }: { way: readonly number[]; value: unknown; key?: string }): T {
  if (typeof definition !== 'object' || definition === null || step === undefined) return value as T;
  const copy = (Array.isArray(definition) ? [...(definition as unknown[])] : { ...definition }) as Record<string, unknown>;
  const keys = Object.keys(copy);
  const at = (rest.length === 0 ? key : undefined) ?? keys[step % Math.max(keys.length, 1)] ?? 'added';
  const put = rest.length === 0 ? value : changed(copy[at], { way: rest, value, key });
  Object.defineProperty(copy, at, { value: put, enumerable: true, configurable: true, writable: true });
  return copy as T;
}

/** Resolves, and says all problems, neither of which may throw. Models have no `null`: what is switched off is undefined. */
function resolve(definitions: unknown): ReturnType<typeof resolveDefinitions> {
  const resolved = resolveDefinitions(definitions as Definitions);
  formatProblems(resolved.problems);
  expect(JSON.stringify([{ ...resolved.platform, backend: undefined }, resolved.services], withoutPatches)).not.toContain('null');
  return resolved;
}

/** To a patch, `null` is a value like any other. */
const withoutPatches = (key: string, value: unknown): unknown => (key === 'jsonPatches' ? undefined : value);

/** A service that says everything, with a part of it changed. */
const shop = (definition: Record<string, unknown> = everything) => ({ name: 'shop', definition }) as never;

/** Ways to every value in a definition. */
function waysIn(definition: unknown): string[][] {
  if (typeof definition !== 'object' || definition === null) return [];
  return Object.entries(definition).flatMap(([key, inner]) => [[key], ...waysIn(inner).map((rest) => [key, ...rest])]);
}

/** A copy of a definition with another value at the end of a way. */
function replaced(definition: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(definition))
    return definition.map((item: unknown, index) => (String(index) === key ? replaced(item, rest, value) : item));
  return { ...(definition as object), [key]: replaced((definition as Record<string, unknown> | undefined)?.[key], rest, value) };
}

describe('garbage', () => {
  it('in the place of definitions is a problem, and never an exception', () => {
    fc.assert(
      fc.property(garbage, garbage, name, (platformDefinition, serviceDefinition, serviceName) => {
        const platforms = [platform(), { name: serviceName, definition: platformDefinition }];
        const services = [service(), { name: serviceName, definition: serviceDefinition }];
        for (const eachPlatform of platforms) {
          const { problems } = resolve({ platform: eachPlatform, services });
          expect(problems.length).toBeGreaterThan(0);
        }
      }),
      runs,
    );
  });

  it('anywhere in a good platform is a problem or does no harm, and is never an exception', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        const { name: id, definition } = platform({
          defaults: { env: { LOG_LEVEL: 'info' } },
          terraform: { backend: { s3: { bucket: 'b' } } },
        });
        const declared = { name: id, definition: changes.reduce(changed, definition) };
        const { platform: resolved, problems } = resolve({ platform: declared, services: [service()] });
        expect(resolved !== undefined || problems.length > 0).toBe(true);
      }),
      runs,
    );
  });

  it.each([
    ['service', service()],
    ['service that says everything', shop()],
  ])('anywhere in a good %s is a problem or does no harm, and is never an exception', (_, good) => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        const { name: id, definition } = good;
        const declared = { name: id, definition: changes.reduce(changed, definition) };
        const { services, problems } = resolve({ platform: platform(), services: [declared, service({}, 'another')] });
        // Whatever is in the one, the other is resolved.
        const resolved = problems.some(({ code }) => code !== 'names-meet') ? ['another'] : ['another', id];
        expect(services.map((each) => each.name)).toEqual(resolved);
      }),
      runs,
    );
  });

  it('anywhere in the defaults of a good platform is a problem or does no harm, and is never an exception', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        resolve({ platform: platform({ defaults: changes.reduce(changed, everyDefault) }), services: [service()] });
      }),
      runs,
    );
  });
});

describe('a value that is not what is asked for', () => {
  const values: [string, unknown][] = [
    ['null', null],
    ['undefined', undefined],
    ['an empty map', {}],
    ['an empty list', []],
    ['an empty text', ''],
  ];
  const ways = waysIn(everything);
  /** A value is taken, or told of. */
  const isFine = (changes: Record<string, unknown>): boolean => {
    const { services, problems } = resolve({ platform: platform(), services: [shop(changes)] });
    return services.length === 1 || problems.length > 0;
  };

  it('is in none of what says everything', () => {
    expect(ways.length).toBeGreaterThan(300);
    expect(resolve({ platform: platform(), services: [shop()] }).problems).toEqual([]);
    expect(resolve({ platform: platform({ defaults: everyDefault }), services: [] }).problems).toEqual([]);
  });

  it.each(values)('is %s, in the place of anything that a service says', (_, value) => {
    expect(ways.filter((way) => !isFine(replaced(everything, way, value) as Record<string, unknown>))).toEqual([]);
  });

  it.each(values)('is %s, in the place of anything that an environment overrides', (_, value) => {
    const { environments, ...base } = everything;
    const off = environments as object;
    // A list is replaced whole.
    const overrides = ways
      .filter((way) => way.every((step) => !/^[0-9]+$/.test(step)))
      .map((way) => ({ way, override: replaced({}, way, value) }));
    const inEnvironment = overrides.filter(({ override }) => !isFine({ ...base, environments: { ...off, staging: override } }));
    expect(inEnvironment).toEqual([]);
  });

  it.each(values)('is %s, in the place of anything that a cluster of an environment overrides', (_, value) => {
    const { environments, ...base } = everything;
    for (const property of Object.keys(base)) {
      const staging = { clusters: { staging: { [property]: value } } };
      expect([property, isFine({ ...base, environments: { ...(environments as object), staging } })]).toEqual([property, true]);
    }
  });

  it.each(values)('is %s, in the place of anything that the platform says', (_, value) => {
    const { definition } = platform({
      gateway: { name: 'public', namespace: 'gateways', sectionName: 'https', podNamespace: 'envoy' },
      ingressController: { className: 'nginx', namespace: 'ingress' },
      monitoring: { namespace: 'monitoring', labels: { a: 'b' } },
      networkPolicies: 'cilium',
      environments: environments('dev', { gateway: { sectionName: 'a' }, ingressController: { className: 'b' } }),
      defaults: everyDefault,
    });
    const wrong = waysIn({ ...definition, defaults: undefined }).filter((way) => {
      const declared = { name: 'gitops-platform', definition: replaced(definition, way, value) };
      const { platform: resolved, problems } = resolve({ platform: declared, services: [service()] });
      return resolved === undefined && problems.length === 0;
    });
    expect(wrong).toEqual([]);
  });

  it.each(values)('is %s, in the place of anything that the platform says beneath all services', (_, value) => {
    for (const property of Object.keys(everyDefault)) {
      resolve({
        platform: platform({ defaults: { ...everyDefault, [property]: value } }),
        services: [shop({ team: 'qa', source: { repository: 'x' } })],
      });
    }
  });
});
