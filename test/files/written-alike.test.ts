import { writtenAlike } from '../../src/files/written-alike';

describe('writtenAlike', () => {
  it.each([
    ['a scalar', 'a', 'a'],
    ['lists', [1, [2, null]], [1, [2, null]]],
    ['maps with keys in the same order', { a: 1, b: { c: [true] } }, { a: 1, b: { c: [true] } }],
  ])('finds %s alike', (_, a, b) => {
    expect(writtenAlike(a, b)).toBe(true);
  });

  it.each([
    ['other scalars', 'a', 'b'],
    ['a number and a text', 1, '1'],
    ['null and a map', null, {}],
    ['a list and a map', [], {}],
    ['a longer list', [1], [1, 2]],
    ['lists in another order', [1, 2], [2, 1]],
    ['a map with a further key', { a: 1 }, { a: 1, b: 2 }],
    ['a map with another value', { a: 1 }, { a: 2 }],
    ['maps with keys in another order', { a: 1, b: 2 }, { b: 2, a: 1 }],
    ['a map without a key that is undefined', { a: undefined }, { b: undefined }],
  ])('tells %s apart', (_, a, b) => {
    expect(writtenAlike(a, b)).toBe(false);
  });
});
