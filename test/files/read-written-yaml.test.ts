import fc from 'fast-check';
import { parseAllDocuments } from 'yaml';
import { readWrittenYaml } from '../../src/files/read-written-yaml';
import { Commented, Documents, Quoted, stringifyFile, stringifyYaml } from '../../src/files/yaml';
import { arbitraryYaml } from './arbitrary-yaml';

const holder = fc.oneof(
  fc.array(arbitraryYaml, { minLength: 1, maxLength: 3 }),
  fc.dictionary(fc.constantFrom('a', 'b c', '- d', 'e:', '1', 'on'), arbitraryYaml, { minKeys: 1, maxKeys: 3 }),
);

/** A change of a text at one place. */
const mutation = fc.record({
  at: fc.nat(1000),
  dropped: fc.nat(3),
  added: fc.constantFrom(
    '',
    ' ',
    '  ',
    '\n',
    '- ',
    ': ',
    '#',
    ' # a',
    '"',
    "'",
    '|',
    '~',
    '0',
    'a',
    '---\n',
    '&a ',
    '*a',
    '!!str ',
    '{',
    ']',
    '\t',
  ),
});

describe('reading what the YAML writer wrote', () => {
  it('gives back the data', () => {
    fc.assert(
      fc.property(fc.array(holder, { minLength: 1, maxLength: 2 }), (documents) => {
        expect(readWrittenYaml(`# a comment\n${stringifyFile(new Documents(documents))}`)).toEqual(documents);
      }),
      { numRuns: 2000, seed: 42 },
    );
  });

  it('gives the same as a parser for a text with an edit, or nothing', () => {
    let read = 0;
    fc.assert(
      fc.property(holder, mutation, (data, { at, dropped, added }) => {
        const text = stringifyYaml(data);
        const place = at % text.length;
        const edited = `${text.slice(0, place)}${added}${text.slice(place + dropped)}`;
        const documents = readWrittenYaml(edited);
        if (!documents) return;
        read++;
        expect(Array.from(parseAllDocuments(edited), (document) => document.toJS() as unknown)).toEqual(documents);
      }),
      { numRuns: 5000, seed: 42 },
    );
    expect(read).toBeGreaterThan(300);
  });

  it('keeps a key that JavaScript takes for the prototype', () => {
    const [map] = readWrittenYaml('__proto__: a\n') as [object];
    expect(Object.entries(map)).toEqual([['__proto__', 'a']]);
  });

  it.each([
    ['an empty text', ''],
    ['a scalar alone', 'a\n'],
    ['a comment in the middle', 'a: b\n# c\nd: e\n'],
    ['a comment at the end of a line', stringifyYaml({ uses: new Commented('a/b@c', 'v1') })],
    ['quotes that are not necessary', stringifyYaml({ tag: new Quoted('abc') })],
    ['another indentation', 'a:\n    b: c\n'],
    ['a list that is not indented', 'a:\n- b\n'],
    ['a key twice', 'a: b\na: c\n'],
    ['a flow', 'a: {b: c}\n'],
    ['a word that YAML 1.1 reads otherwise', 'a: yes\n'],
    ['no line break at the end', 'a: b'],
    ['a key without a value', 'a:\n'],
    ['what is no YAML', 'a: b\n  c: d\n'],
  ])('leaves %s to a parser', (_, text) => {
    expect(readWrittenYaml(text)).toBeUndefined();
  });
});
