import fc from 'fast-check';
import { parse } from 'yaml';
import { Commented, Quoted, stringifyYaml } from '../../src/files/yaml';

const hostile = fc.constantFrom(
  ...[
    'yes',
    'NO',
    'y',
    'on',
    'null',
    '~',
    '',
    ' ',
    ' a',
    'a ',
    'a: b',
    'a #b',
    '#a',
    '- a',
    '-',
    '?',
    ':',
    'a:',
    '012',
    '0o17',
    '0x1F',
    '1_000',
    '1e3',
  ],
  ...[
    '1.5',
    '.5',
    '+1',
    '-1',
    '.inf',
    '.nan',
    '<<',
    '=',
    '!tag',
    '&a',
    '*a',
    '@a',
    '`a',
    '%a',
    '|',
    '>',
    '{a',
    '[a',
    '"a"',
    "'a'",
    'a\tb',
    '\ta',
    'a\n',
    '\na',
  ],
  ...[
    '$patch',
    '../../base',
    './a',
    '.',
    '..',
    '$',
    '0 22 * * 1-5',
    '1 2 3 4 5',
    'a\nb',
    'a\n\nb\n',
    'a \nb',
    'a\n b',
    ' a\nb',
    'a\u2028b',
    'a\u0085b',
    '\ufeffa',
    'é',
    '2026-01-01',
    '2001-12-14t21:59:43.10-05:00',
    '190:20:30',
    '---',
    '...',
  ],
  ...[
    '0 22 * * *',
    '{{ .environment }}',
    '200m',
    '512Mi',
    '1h0m0s',
    '3m0s',
    '/a;.',
    'https://x.y/z.git',
    'a,b',
    'a, b',
    'null ',
    'key: |',
    '0b11',
    '1_0.5',
    'x'.repeat(2000),
  ],
);
const text = fc.oneof(hostile, fc.string({ unit: 'grapheme' }), fc.string());
const value = fc.letrec((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    text,
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('node'), { maxLength: 4 }),
    fc.dictionary(
      text.filter((key) => key !== '__proto__' && key.length < 900),
      tie('node'),
      { maxKeys: 4 },
    ),
  ),
})).node;

describe('the YAML writer', () => {
  it.each(['1.1', '1.2'] as const)('writes what YAML %s reads back as the same value', (version) => {
    fc.assert(
      fc.property(value, (input) => {
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

  it('writes a comment behind a scalar, and quotes where it is told to', () => {
    expect(stringifyYaml({ uses: new Commented('a/b@c', 'v1'), tag: new Quoted('abc') })).toBe('uses: a/b@c # v1\ntag: "abc"\n');
  });
});
