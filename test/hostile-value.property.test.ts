import fc from 'fast-check';
import type { Definitions } from '../src/definition/definitions';
import { formatProblems } from '../src/problems/format';
import { render } from '../src/render';
import { hostileValue, secretText } from './arbitrary/hostile-text';
import { platform } from './example-platform';
import { everyDefault } from './model/everything';
import { shop } from './model/resolve-anything';

jest.setTimeout(120_000);
const runs = { numRuns: 150, seed: 11 };

type Map = Readonly<Record<string, unknown>>;

const definitions: Readonly<Record<string, unknown>> = {
  platform: platform({ defaults: everyDefault, terraform: { backend: { s3: { bucket: 'b', key: 'a' } } } }).definition,
  'services.shop': shop().definition,
};

/** Every part of a definition, by the place that problems name, with the keys that lead there. */
function partsOf(value: unknown, at: string, keys: readonly string[] = []): { readonly at: string; readonly keys: readonly string[] }[] {
  if (typeof value !== 'object' || value === null) return [{ at, keys }];
  const inner = Object.entries(value).flatMap(([key, each]) =>
    partsOf(each, Array.isArray(value) ? `${at}[${key}]` : `${at}.${key}`, [...keys, key]),
  );
  return [{ at, keys }, ...inner];
}

const parts = Object.entries(definitions).flatMap(([at, definition]) => partsOf(definition, at).map((part) => ({ ...part, of: at })));
const part = fc.constantFrom(...parts);

/** A copy of data with another value at the end of some keys. */
function changed(data: unknown, [key, ...rest]: readonly string[], change: (value: unknown) => unknown): unknown {
  if (key === undefined) return change(data);
  const value = changed((data as Map)[key], rest, change);
  return Array.isArray(data)
    ? data.map((item: unknown, index) => (String(index) === key ? value : item))
    : { ...(data as Map), [key]: value };
}

function problemsWith(of: string, keys: readonly string[], change: (value: unknown) => unknown) {
  const definition = (at: string) => (at === of ? changed(definitions[at], keys, change) : definitions[at]) as never;
  const declared: Definitions = {
    platform: { name: 'gitops-platform', definition: definition('platform') },
    services: [{ name: 'shop', definition: definition('services.shop') }],
  };
  const { problems } = render(declared);
  return { problems, said: formatProblems(problems) + JSON.stringify(problems) };
}

const asJson = (text: string): string => JSON.stringify(text).slice(1, -1);

describe('a hostile value', () => {
  it('is a problem at its place, wherever that is, and no message shows a secret', () => {
    fc.assert(
      fc.property(part, hostileValue, ({ of, at, keys }, { make, code, secret }) => {
        const { problems, said } = problemsWith(of, keys, make);
        const found = problems.filter((each) => each.code === code).flatMap((each) => each.at);
        expect(found.filter((place) => place === at || place.startsWith(`${at}.`) || place.startsWith(`${at}[`))).not.toEqual([]);
        for (const text of secret === undefined ? [] : [secret, asJson(secret)]) expect(said).not.toContain(text);
      }),
      runs,
    );
  });

  it('is a problem as a key, if it is a secret, and no message and no place shows it, whatever stands under it', () => {
    const maps = fc.constantFrom(...parts.filter(({ keys, of }) => isMap(valueAt(definitions[of], keys))));
    const inner = fc.oneof(fc.constantFrom<unknown>(1, 'a', null, [], {}, 'a\u0000', { $patch: 'delete' }), secretText);
    fc.assert(
      fc.property(maps, secretText, fc.oneof(inner, hostileValue), ({ of, at, keys }, secret, under) => {
        const value = isMap(under) && 'make' in under ? (under.make as () => unknown)() : under;
        const { problems, said } = problemsWith(of, keys, (map) => ({ ...(map as Map), [secret]: value }));
        expect(problems.filter((each) => each.code === 'secret-in-plain-text').flatMap((each) => each.at)).toContain(at);
        for (const text of [secret, asJson(secret)]) expect(said).not.toContain(text);
      }),
      runs,
    );
  });
});

const isMap = (value: unknown): value is Map => typeof value === 'object' && value !== null && !Array.isArray(value);
const valueAt = (data: unknown, keys: readonly string[]): unknown => keys.reduce<unknown>((value, key) => (value as Map)[key], data);
