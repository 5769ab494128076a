import { merge } from '../../../src/definition/shape/merge';
import { list, map, number, object, optional, string, union } from '../../../src/definition/shape/shape';

interface Pair {
  min?: number;
  max?: number;
}

interface Thing {
  text?: string;
  list?: number[];
  map?: Record<string, Pair>;
  object?: Pair;
  union?: number | Pair;
}

const pair = object<Pair>('a pair', { min: optional(number()), max: optional(number()) });
const shape = object<Thing>('a thing', {
  text: optional(string()),
  list: optional(list(number())),
  map: optional(map(() => undefined, pair)),
  object: optional(pair),
  union: optional(union(number(), pair)),
});

describe('laying one definition over another', () => {
  it.each<[string, unknown, unknown, unknown]>([
    ['takes what only one of them says', { text: 'a' }, { list: [1] }, { text: 'a', list: [1] }],
    ['takes a single value from above', { text: 'a' }, { text: 'b' }, { text: 'b' }],
    ['merges an object property by property', { object: { min: 1, max: 2 } }, { object: { max: 3 } }, { object: { min: 1, max: 3 } }],
    [
      'merges a map name by name, to any depth',
      { map: { a: { min: 1 }, b: { min: 1, max: 2 } } },
      { map: { b: { max: 3 }, c: { min: 4 } } },
      { map: { a: { min: 1 }, b: { min: 1, max: 3 }, c: { min: 4 } } },
    ],
    ['replaces a list whole', { list: [1, 2] }, { list: [3] }, { list: [3] }],
    ['replaces a list by an empty one', { list: [1, 2] }, { list: [] }, { list: [] }],
    ['replaces whole what may be of several shapes', { union: { min: 1, max: 2 } }, { union: { min: 3 } }, { union: { min: 3 } }],
    ['replaces one shape by another', { union: 2 }, { union: { min: 1, max: 3 } }, { union: { min: 1, max: 3 } }],
    [
      'keeps null, which switches off',
      { object: { min: 1 }, map: { a: { min: 1 } } },
      { object: null, map: { a: null } },
      { object: null, map: { a: null } },
    ],
    ['switches on again what was switched off', { object: null }, { object: { min: 1 } }, { object: { min: 1 } }],
    [
      'inherits where it says undefined',
      { text: 'a', object: { min: 1 } },
      { text: undefined, object: { min: undefined } },
      { text: 'a', object: { min: 1 } },
    ],
    ['inherits everything where it says nothing', { text: 'a' }, undefined, { text: 'a' }],
    ['stands alone over nothing', undefined, { text: 'a' }, { text: 'a' }],
  ])('%s', (_, lower, upper, merged) => {
    expect(merge(shape, lower, upper)).toEqual(merged);
  });

  it('leaves both as they were', () => {
    const [lower, upper] = [{ map: { a: { min: 1 } } }, { map: { a: { max: 2 }, b: { min: 3 } } }];
    merge(shape, lower, upper);
    expect([lower, upper]).toEqual([{ map: { a: { min: 1 } } }, { map: { a: { max: 2 }, b: { min: 3 } } }]);
  });
});
