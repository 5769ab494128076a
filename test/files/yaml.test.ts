import fc from 'fast-check';
import { parse } from 'yaml';
import { Commented, Quoted, recurs, stringifyYaml } from '../../src/files/yaml';
import { arbitraryYaml } from './arbitrary-yaml';

describe('the YAML writer', () => {
  it.each(['1.1', '1.2'] as const)('writes what YAML %s reads back as the same value', (version) => {
    fc.assert(
      fc.property(arbitraryYaml, (input) => {
        expect(parse(stringifyYaml(input), { version, merge: false })).toEqual(input);
      }),
      { numRuns: 2000, seed: 42 },
    );
  });

  it('writes block style with the first property of an item beside its dash', () => {
    expect(stringifyYaml({ a: [{ b: 1, c: ['x', []], d: {} }, 'y'], e: undefined, f: null })).toBe(
      'a:\n  - b: 1\n    c:\n      - x\n      - []\n    d: {}\n  - "y"\nf: null\n',
    );
  });

  it('writes a text of several lines as a literal block', () => {
    expect(stringifyYaml({ run: 'set -e\n\n  echo hi\n', last: 'a\nb' })).toBe('run: |\n  set -e\n\n    echo hi\nlast: |-\n  a\n  b\n');
  });

  it('writes a part that recurs at each place as it writes any other part', () => {
    const part = { a: 1, b: ['x', { c: 'one\ntwo\n' }] };
    const content = { part, list: [part, [part]], again: { part } };
    const expected = stringifyYaml(content);
    recurs(part);
    expect(stringifyYaml(content)).toBe(expected);
    expect(stringifyYaml(content)).toBe(expected);
    expect(stringifyYaml(part)).toBe('a: 1\nb:\n  - x\n  - c: |\n      one\n      two\n');
  });

  it('writes a comment behind a scalar, and quotes where it is told to', () => {
    expect(stringifyYaml({ uses: new Commented('a/b@c', 'v1'), tag: new Quoted('abc') })).toBe('uses: a/b@c # v1\ntag: "abc"\n');
  });
});
