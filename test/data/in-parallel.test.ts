import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { inParallel } from '../../src/data/in-parallel';

describe('working in parallel', () => {
  it('works on every item once, and on as many at a time as there are cores', async () => {
    const items = Array.from({ length: 3 * availableParallelism() + 1 }, (_, index) => index);
    const done: number[] = [];
    let atWork = 0;
    let most = 0;
    await inParallel(items, async (item) => {
      most = Math.max(most, ++atWork);
      await setImmediate();
      atWork--;
      done.push(item);
    });
    expect(done.sort((a, b) => a - b)).toEqual(items);
    expect(most).toBe(availableParallelism());
  });

  it('begins nothing after a failure, ends what it began, and throws', async () => {
    const cores = availableParallelism();
    const ended: number[] = [];
    const working = inParallel(
      Array.from({ length: 10 * cores }, (_, index) => index),
      async (item) => {
        if (item === 0) throw new Error('the first one fails');
        await setImmediate();
        ended.push(item);
      },
    );
    await expect(working).rejects.toThrow('the first one fails');
    expect(ended).toEqual(Array.from({ length: cores - 1 }, (_, index) => index + 1));
  });
});
