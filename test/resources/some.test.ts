import { some, someEntries } from '../../src/resources/some';

describe('what has something in it', () => {
  it('is there, and nothing else is', () => {
    expect([some([1, 2]), some([]), some(undefined)]).toEqual([[1, 2], undefined, undefined]);
    expect([someEntries({ a: '' }), someEntries({})]).toEqual([{ a: '' }, undefined]);
  });
});
