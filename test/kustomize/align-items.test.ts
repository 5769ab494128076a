import { alignItems } from '../../src/kustomize/align-items';

/** Two lists of letters side by side, one below the other; a dot is nothing. */
const aligned = (base: string, target: string): string[] => {
  const pairs = alignItems([...base], [...target]);
  return [pairs.map(({ before }) => before?.item ?? '.').join(''), pairs.map(({ after }) => after?.item ?? '.').join('')];
};

describe('two lists side by side', () => {
  it.each([
    ['abc', 'abc', 'abc', 'abc'],
    ['abc', 'ac', 'abc', 'a.c'],
    ['ac', 'abc', 'a.c', 'abc'],
    ['abc', 'axc', 'abc', 'axc'],
    ['abcde', 'bcxyef', 'abcd.e.', '.bcxyef'],
    ['ab', 'ba', 'ab.', '.ba'],
    ['', 'ab', '..', 'ab'],
    ['ab', '', 'ab', '..'],
    ['', '', '', ''],
  ])('are %j and %j', (base, target, before, after) => {
    expect(aligned(base, target)).toEqual([before, after]);
  });

  it('know equal items by what they say', () => {
    expect(alignItems([{ a: 1, b: 2 }], [{ c: 3 }, { b: 2, a: 1 }])).toEqual([
      { after: { item: { c: 3 } } },
      { before: { item: { a: 1, b: 2 } }, after: { item: { b: 2, a: 1 } } },
    ]);
  });
});
