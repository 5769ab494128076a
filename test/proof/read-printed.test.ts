import fc from 'fast-check';
import { parseDocument } from 'yaml';
import { stringifyYaml } from '../../src/files/yaml';
import { readPrinted, tryReadSimple } from '../../src/proof/read-printed';

/** Texts that a reader may misread, among others of all kinds. */
const hostile = fc.oneof(
  fc.constantFrom(
    'yes',
    'null',
    '~',
    '1:30',
    '0x1f',
    '1e3',
    '.5',
    '-0',
    'a: b',
    'a #b',
    '- a',
    '? a',
    '*a',
    '&a',
    '!a',
    '',
    ' a',
    'a ',
    '{}',
  ),
  fc.constantFrom(
    'ghcr.io/acme/shop:v1',
    '10.0.0.0/8',
    '250m',
    'a:',
    ':a',
    'a:b:c',
    '"a"',
    "it's",
    '|',
    '|-',
    '>',
    'a\nb',
    'a\n\nb\n',
    '<<',
    '__proto__',
  ),
  fc.string(),
);
const value = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    hostile,
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.constant(null),
    tie('list'),
    tie('map'),
  ),
  list: fc.array(tie('value'), { maxLength: 3 }),
  map: fc.dictionary(hostile, tie('value'), { maxKeys: 3 }),
})).map;

/** As Kustomize prints: the items of lists are not indented. */
const asPrinted = (text: string): string => text.replaceAll(/^( +)(- )/gm, (_, spaces: string, dash) => `${spaces.slice(2)}${dash}`);

/** What a parser reads; undefined for what it rejects. */
function parsed(text: string): unknown {
  const document = parseDocument(text, { schema: 'core' });
  return document.errors.length > 0 ? undefined : (document.toJS() as unknown);
}

describe('reading what kustomize prints', () => {
  it('reads the usual form without a parser', () => {
    const text =
      'apiVersion: v1\ndata:\n  script: |\n    a: b\n\n    c\n  "yes": \'it\'\'s: so\'\nlist:\n- - 1\n  - a: 1.5\n    b: {}\n- image: ghcr.io/acme/shop:v1\n  name: null\n- "8080"\n- []\n- true\n- |-\n  a\n  b\n- 10.0.0.0/8\n';
    expect(tryReadSimple(text)).toEqual({
      apiVersion: 'v1',
      data: { script: 'a: b\n\nc\n', yes: "it's: so" },
      list: [[1, { a: 1.5, b: {} }], { image: 'ghcr.io/acme/shop:v1', name: null }, '8080', [], true, 'a\nb', '10.0.0.0/8'],
    });
    expect(tryReadSimple(text)).toEqual(parsed(text));
  });

  it('leaves another form to a parser', () => {
    const folded = 'a: some words\n  and more\nb: "ä \\\n  c"\nd: &x {e: 1}\nf: *x\n';
    expect(tryReadSimple(folded)).toBeUndefined();
    expect(readPrinted(`${folded}---\na: 1\n`)).toEqual([{ a: 'some words and more', b: 'ä c', d: { e: 1 }, f: { e: 1 } }, { a: 1 }]);
    expect(readPrinted('')).toEqual([]);
    expect(() => readPrinted('a: [\n')).toThrow();
  });

  it('reads any document as a parser does, or not at all', () => {
    let read = 0;
    fc.assert(
      fc.property(value, (map) => {
        for (const text of [stringifyYaml(map), asPrinted(stringifyYaml(map))]) {
          const found = tryReadSimple(text);
          if (found === undefined) continue;
          read++;
          expect(found).toEqual(parsed(text));
        }
      }),
      { seed: 42, numRuns: 3000 },
    );
    expect(read).toBeGreaterThan(1000);
  });

  it('reads any lines as a parser does, or not at all', () => {
    const line = fc.constantFrom(
      'a: 1',
      'b:',
      '  c: x',
      '- d',
      '  - e: |',
      '    f',
      '',
      '  ',
      '- - g',
      '      h: "i"',
      'a: 2',
      '    j',
      "'k': l",
      '-',
      '- ',
    );
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 7 }), (lines) => {
        const text = `${lines.join('\n')}\n`;
        const found = tryReadSimple(text);
        if (found !== undefined) expect(found).toEqual(parsed(text));
      }),
      { seed: 42, numRuns: 8000 },
    );
  });
});
