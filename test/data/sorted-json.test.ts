import { property, assert, jsonValue } from 'fast-check';
import { sortedJson } from '../../src/data/sorted-json';

/** The same data with the keys of every map in the reverse order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, item]): [string, unknown] => [key, reversed(item)]);
  return Object.fromEntries(entries.reverse());
}

describe('JSON with sorted keys', () => {
  it('is indented, or in one line', () => {
    const value = { b: [1, { d: null, c: 'x' }], a: {}, e: [], 'f"': '\n' };
    expect(sortedJson(value)).toBe('{"a":{},"b":[1,{"c":"x","d":null}],"e":[],"f\\"":"\\n"}');
    expect(sortedJson(value, '  ')).toBe(
      [
        '{',
        '  "a": {},',
        '  "b": [',
        '    1,',
        '    {',
        '      "c": "x",',
        '      "d": null',
        '    }',
        '  ],',
        '  "e": [],',
        '  "f\\"": "\\n"',
        '}',
      ].join('\n'),
    );
  });

  it('leaves out what is undefined', () => {
    expect(sortedJson({ a: undefined, b: 1 })).toBe('{"b":1}');
  });

  it('says the same as JSON does, in whichever order keys were set', () => {
    assert(
      property(jsonValue(), (value) => {
        const text = sortedJson(value);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(sortedJson(reversed(value))).toBe(text);
        expect(sortedJson(JSON.parse(sortedJson(value, '  ')))).toBe(text);
      }),
    );
  });
});
