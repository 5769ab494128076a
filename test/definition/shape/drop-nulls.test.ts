import { dropNulls } from '../../../src/definition/shape/drop-nulls';
import { any, list, map, nullable, number, object, optional, string, union } from '../../../src/definition/shape/shape';

interface Part {
  text?: string | null;
  port?: number | null;
}

interface Whole {
  text?: string | null;
  part?: Part | null;
  several?: Record<string, Part | null>;
  all?: Part[];
  either?: number | Part | null;
  data?: unknown;
  values?: Record<string, unknown>;
  named?: Record<string, Part | null>;
}

const part = object<Part>('a part', { text: optional(string()), port: nullable(optional(number())) });
const shape = object<Whole>('a whole', {
  text: optional(string()),
  part: optional(part),
  several: optional(map(() => undefined, part)),
  all: optional(list(part)),
  either: optional(union(number(), part)),
  data: nullable(optional(any())),
  values: optional(map(() => undefined, any())),
  named: nullable(optional(map(() => undefined, part))),
});

describe('a definition without what is switched off', () => {
  it.each<[object, object]>([
    [{ text: null, part: null, several: null, all: null, either: null }, {}],
    [
      { text: 'a', part: { text: null } },
      { text: 'a', part: {} },
    ],
    [{ several: { a: null, b: { text: null }, c: { text: 'c' } } }, { several: { b: {}, c: { text: 'c' } } }],
    [{ all: [{ text: null }, { text: 'b' }] }, { all: [{}, { text: 'b' }] }],
    [
      { text: undefined, part: { text: undefined, port: 1 }, several: { a: undefined } },
      { part: { port: 1 }, several: {} },
    ],
    [{ named: { a: null, b: { text: null } } }, { named: { a: null, b: {} } }],
    [{ either: { text: null, port: 1 } }, { either: { port: 1 } }],
  ])('of %j is %j', (merged, expected) => {
    expect(JSON.stringify(dropNulls(shape, merged))).toBe(JSON.stringify(expected));
  });

  it.each<[object]>([
    [{}],
    [{ text: 'a', part: { text: 'b' }, several: { c: {} }, all: [{}], either: 1 }],
    [{ part: { port: null }, data: null, values: { a: null, b: { c: null } } }],
    [{ data: { a: null, b: [null] } }],
  ])('is %j itself where nothing is to be dropped', (merged) => {
    expect(dropNulls(shape, merged)).toBe(merged);
  });

  it.each<[object, object]>([
    [{ text: 'a', part: { text: null }, all: [{ text: null }], data: null }, { text: null }],
    [
      { text: null, part: null, several: { a: null, b: {} } },
      { part: { port: null }, several: { b: null } },
    ],
    [{ text: 'a', part: { text: 'b' } }, { text: 'c' }],
    [{ part: { text: null } }, { part: undefined, named: { a: null } }],
  ])('is the same for %j with %j if what is dropped of the first one is known', (base, override) => {
    const merged = { ...base, ...override };
    expect(dropNulls(shape, merged, { value: base, kept: dropNulls(shape, base) as object })).toEqual(dropNulls(shape, merged));
  });

  it('shares with another definition what it shares before', () => {
    const base = { text: 'a', part: { text: null, port: 1 }, several: { a: null } };
    const kept = dropNulls(shape, base) as Whole;
    const other = dropNulls(shape, { ...base, text: 'b' }, { value: base, kept }) as Whole;
    expect(other).toEqual({ text: 'b', part: { port: 1 }, several: {} });
    expect(other.part).toBe(kept.part);
    expect(other.several).toBe(kept.several);
  });

  it('leaves what was merged as it was', () => {
    const merged = { text: null, part: { text: null, port: 1 } };
    dropNulls(shape, merged);
    expect(merged).toEqual({ text: null, part: { text: null, port: 1 } });
  });
});
