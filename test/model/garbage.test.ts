import fc from 'fast-check';
import { platform, service } from '../example-platform';
import { everyDefault } from './everything';
import { resolveAnything as resolve, shop } from './resolve-anything';

jest.setTimeout(30_000);
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
        // Whatever is in the one, the other is resolved. Where all that is wrong is no plain data, the rest may be resolved or not.
        const codes = new Set(problems.map(({ code }) => code).filter((code) => code !== 'names-meet'));
        const resolved = codes.size > 0 ? ['another'] : ['another', id];
        const names = services.map((each) => each.name);
        expect(codes.size === 1 && codes.has('not-plain-data') ? ['another'] : names).toEqual(resolved);
        expect(names).toContain('another');
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
