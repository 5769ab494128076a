import { changedValues } from '../../src/meaning/changed-values';

describe('values that differ', () => {
  it('are found in maps, with what is new and what goes', () => {
    expect(changedValues({ a: 1, b: { c: 2, d: 3 } }, { b: { c: 2, d: 4 }, e: [] })).toEqual([
      { path: ['a'], before: 1, after: undefined },
      { path: ['b', 'd'], before: 3, after: 4 },
      { path: ['e'], before: undefined, after: [] },
    ]);
  });

  it('are found in items of lists by their names', () => {
    const before = {
      containers: [
        { name: 'cart', image: 'a' },
        { name: 'proxy', image: 'b' },
      ],
    };
    const after = { containers: [{ name: 'cart', image: 'c' }, { name: 'proxy', image: 'b' }, { name: 'log' }] };
    expect(changedValues(before, after)).toEqual([
      { path: ['containers', '[cart]', 'image'], before: 'a', after: 'c' },
      { path: ['containers', '[log]'], before: undefined, after: { name: 'log' } },
    ]);
  });

  it('are the order of names where items change places', () => {
    const [a, b, c] = [{ name: 'a' }, { name: 'b' }, { name: 'c' }];
    expect(changedValues([a, b], [b, c, a])).toEqual([
      { path: ['[c]'], before: undefined, after: c },
      { path: [], before: ['[a]', '[b]'], after: ['[b]', '[a]'] },
    ]);
  });

  it.each([
    [
      [1, 2],
      [1, 3],
    ],
    [
      [{ name: 'a' }, { port: 1 }],
      [{ name: 'a' }, { port: 2 }],
    ],
    [[{ name: 'a' }, { name: 'a' }], [{ name: 'a' }]],
    [[], [{ name: 'a' }]],
    ['8080', 8080],
    [{ a: 1 }, null],
  ])('are whole where they have no names: %j and %j', (before, after) => {
    expect(changedValues(before, after)).toEqual([{ path: [], before, after }]);
  });

  it('are those within what is new or goes, if asked for', () => {
    expect(changedValues({ a: 1 }, { a: 1, b: { c: { d: 2 }, e: {} }, f: [{ name: 'g', h: 3 }], i: [] }, true)).toEqual([
      { path: ['b', 'c', 'd'], before: undefined, after: 2 },
      { path: ['b', 'e'], before: undefined, after: {} },
      { path: ['f', '[g]', 'h'], before: undefined, after: 3 },
      { path: ['f', '[g]', 'name'], before: undefined, after: 'g' },
      { path: ['i'], before: undefined, after: [] },
    ]);
    expect(changedValues([{ name: 'a' }], [], true)).toEqual([{ path: ['[a]', 'name'], before: 'a', after: undefined }]);
    expect(changedValues({ a: [1] }, {}, true)).toEqual([{ path: ['a'], before: [1], after: undefined }]);
  });

  it('do not depend on the order of keys', () => {
    expect(changedValues({ a: [{ b: 1, c: 2 }], d: 1 }, { d: 1, a: [{ c: 2, b: 1 }] })).toEqual([]);
  });
});
