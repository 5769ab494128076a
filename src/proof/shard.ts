import { quote } from '../problems/text';
import { CannotRunError } from '../problems/user-error';

/** One part of several of the same size. */
export interface Shard {
  /** Beginning with 1. */
  readonly index: number;
  readonly count: number;
}

/** @throws CannotRunError for anything but a number up to another one, as in `3/8`. */
export function parseShard(text: string): Shard {
  const [, index, count] = /^([1-9]\d{0,5})\/([1-9]\d{0,5})$/.exec(text) ?? [];
  if (index === undefined || Number(index) > Number(count))
    throw new CannotRunError(`${quote(text)} is no shard: '--shard 3/8' is the third of eight, and '1/8' to '8/8' are all of them`);
  return { index: Number(index), count: Number(count) };
}

/**
 * The items of a shard. Each item is in exactly one of the shards. Neighbours stay together, so that an item more moves few others; the weight of a shard differs from the
 * average by at most that of one item.
 */
export function takeShard<Item>(items: readonly Item[], { index, count }: Shard, weightOf: (item: Item) => number): Item[] {
  const weights = items.map(weightOf);
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  let before = 0;
  return items.filter((_, position) => {
    // The middle of the item decides: it lies in one shard alone. Twice the weights, so that numbers stay whole.
    const middle = 2 * before + weights[position]!;
    before += weights[position]!;
    return Math.floor((middle * count) / (2 * whole)) === index - 1;
  });
}
