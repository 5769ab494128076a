import { availableParallelism } from 'node:os';

/**
 * Processes all items, several at the same time. After a failure, no further item is started; the error is thrown when
 * the running ones have finished.
 *
 * @param most how many at the same time. By default as many as there are cores.
 */
export async function inParallel<Item>(
  items: Iterable<Item>,
  work: (item: Item) => Promise<void>,
  most: number = availableParallelism(),
): Promise<void> {
  // Shared by all lanes: each takes the next item, and a lane that fails closes it for the others.
  const queue = generate(items);
  const lane = async (): Promise<void> => {
    for (const item of queue) await work(item);
  };
  const lanes = await Promise.allSettled(Array.from({ length: most }, lane));
  const failed = lanes.find((each) => each.status === 'rejected');
  if (failed) throw failed.reason;
}

function* generate<Item>(items: Iterable<Item>): Generator<Item> {
  yield* items;
}
