import { given, givenByName, unique, uniqueBy } from '../../src/data/entries';

describe('entries of a map', () => {
  const map = { b: 1, a: 2, off: null, unsaid: undefined };

  it('are those that are not switched off, as they are written or by name', () => {
    expect([given(map), givenByName(map)]).toEqual([
      [
        ['b', 1],
        ['a', 2],
      ],
      [
        ['a', 2],
        ['b', 1],
      ],
    ]);
  });

  it('are none of no map', () => {
    expect([given(null), given(undefined), givenByName(null)]).toEqual([[], [], []]);
  });
});

describe('values', () => {
  it('are there once each, sorted: numbers by their size', () => {
    expect([unique(['b', 'a', 'b']), unique([443, 80, 443, 5432])]).toEqual([
      ['a', 'b'],
      [80, 443, 5432],
    ]);
  });

  it('are there once by their keys, the last of each', () => {
    const items = [
      { key: 'b', value: 1 },
      { key: 'a', value: 2 },
      { key: 'b', value: 3 },
    ];
    expect(uniqueBy(items, ({ key }) => key).map(({ value }) => value)).toEqual([2, 3]);
  });
});
