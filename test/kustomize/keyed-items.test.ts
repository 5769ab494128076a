import { itemsByKey, mentioned, type Items } from '../../src/kustomize/keyed-items';

/** Items by their names, each with a value where one is given: `A=1`. */
const items = (...written: string[]): Items =>
  new Map(written.map((text) => text.split('=') as [string, string?]).map(([name, value]) => [name, { name, ...(value && { value }) }]));
const letters = (text: string): string[] => [...text];

describe('items by their key', () => {
  it('are there where each has one of its own', () => {
    expect(itemsByKey([{ name: 'b' }, { name: 'a' }], 'name')).toEqual(items('b', 'a'));
    expect(itemsByKey([{ name: 'a' }, { name: 'a' }], 'name')).toBeUndefined();
    expect(itemsByKey([{ name: 1 }], 'name')).toBeUndefined();
    expect(itemsByKey(['a'], 'name')).toBeUndefined();
  });
});

describe('the items that a patch mentions', () => {
  it('end with the last that is new or changed', () => {
    expect(mentioned(items('A', 'B', 'C'), items('A', 'B=1', 'C'))).toEqual(['A', 'B']);
    expect(mentioned(items('A', 'B'), items('A', 'B', 'C'))).toEqual(['A', 'B', 'C']);
    expect(mentioned(items('A', 'B'), items('C', 'A', 'B'))).toEqual(['C']);
  });

  it('are none where items only leave', () => {
    expect(mentioned(items('A', 'B', 'C'), items('A', 'C'))).toEqual([]);
    expect(mentioned(items('A'), items())).toEqual([]);
  });

  it('can change the order of the first, not of the others', () => {
    expect(mentioned(items('A', 'B', 'C'), items('B=1', 'A', 'C'))).toEqual(['B']);
    expect(mentioned(items('A', 'B', 'C'), items('A', 'C', 'B'))).toBeUndefined();
  });

  it('are few, but more where more is changed', () => {
    const [six, nine] = [letters('ABCDEF'), letters('ABCDEFGHI')];
    expect(mentioned(items(...six), items(...six, 'X'))).toHaveLength(7);
    expect(mentioned(items(...nine), items(...nine, 'X'))).toBeUndefined();
    expect(mentioned(items(...nine), items(...nine, 'X', 'Y', 'Z'))).toHaveLength(12);
  });
});
