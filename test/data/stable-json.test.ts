import { stableJson } from '../../src/data/stable-json';

describe('stable JSON', () => {
  it('sorts keys, indents by two spaces and leaves out what is undefined', () => {
    expect(stableJson({ b: 1, a: { d: null, c: undefined }, 10: true, 9: 'é"\n' })).toBe(
      '{\n  "10": true,\n  "9": "é\\"\\n",\n  "a": {\n    "d": null\n  },\n  "b": 1\n}',
    );
  });

  it('keeps the order of lists, and writes empty ones as cdktf does', () => {
    expect(stableJson({ a: [2, 1], b: [], c: {} })).toBe('{\n  "a": [\n    2,\n    1\n  ],\n  "b": [\n  ],\n  "c": {\n  }\n}');
  });
});
