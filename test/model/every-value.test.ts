import { platform, service } from '../example-platform';
import { everything, everyDefault, everyPlatformProperty } from './everything';
import { resolveAnything as resolve, shop } from './resolve-anything';

// Each of them resolves some hundred definitions.
jest.setTimeout(60_000);

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
    expect(resolve({ platform: platform(everyPlatformProperty), services: [service()] }).problems).toEqual([]);
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
    const { definition } = platform({ ...everyPlatformProperty, defaults: everyDefault });
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
