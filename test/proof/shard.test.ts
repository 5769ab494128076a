import fc from 'fast-check';
import { parseShard, takeShard } from '../../src/proof/shard';

/** All shards of some weights, each as the positions of its items. */
const shardsOf = (weights: readonly number[], count: number): number[][] => {
  const items = weights.map((weight, position) => ({ weight, position }));
  return Array.from({ length: count }, (_, index) =>
    takeShard(items, { index: index + 1, count }, ({ weight }) => weight).map(({ position }) => position),
  );
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
const someWeights = fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 80 });
const someCount = fc.integer({ min: 1, max: 20 });

describe('the shards of a proof', () => {
  it('have each item once, in order', () => {
    fc.assert(
      fc.property(someWeights, someCount, (weights, count) => {
        expect(shardsOf(weights, count).flat()).toEqual(weights.map((_, position) => position));
      }),
      { seed: 42 },
    );
  });

  it('weigh what is their share, up to one item', () => {
    fc.assert(
      fc.property(someWeights, someCount, (weights, count) => {
        const share = sum(weights) / count;
        for (const shard of shardsOf(weights, count)) {
          expect(Math.abs(sum(shard.map((position) => weights[position]!)) - share)).toBeLessThanOrEqual(Math.max(0, ...weights));
        }
      }),
      { seed: 42 },
    );
  });

  it('are empty where there are more of them than items', () => {
    expect(shardsOf([1, 1], 4)).toEqual([[], [0], [], [1]]);
    expect(shardsOf([], 2)).toEqual([[], []]);
  });

  it('keep most of their items when one comes', () => {
    const without = shardsOf(
      Array.from({ length: 400 }, () => 5),
      4,
    ).map((shard) => new Set(shard));
    const grown = shardsOf(
      Array.from({ length: 401 }, () => 5),
      4,
    );
    const moved = grown.flatMap((shard, index) => shard.filter((position) => !without[index]!.has(position)));
    expect(moved.length).toBeLessThanOrEqual(4);
  });
});

describe('the name of a shard', () => {
  it.each([
    ['3/8', { index: 3, count: 8 }],
    ['1/1', { index: 1, count: 1 }],
    ['12/100', { index: 12, count: 100 }],
  ])('%s is read', (text, shard) => expect(parseShard(text)).toEqual(shard));

  it.each(['0/8', '9/8', 'x', '', '3', '3/0', '-1/8', '1/8/2', '1.5/8', '01/8', ' 1/8', '1/08', '1/9999999'])('%s is refused', (text) => {
    expect(() => parseShard(text)).toThrow(
      `'${text}' is no shard: '--shard 3/8' is the third of eight, and '1/8' to '8/8' are all of them`,
    );
  });
});
