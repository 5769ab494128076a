import { isInterrupted } from './recover';
import { StaleCheckoutError } from './stale-checkout-error';
import { stateStamp } from './state-folder';

/**
 * Reads checkouts while no apply changes them, so that what is read belongs together. Nothing is locked: whoever only reads may not be
 * allowed to write there.
 *
 * @param find the folders of the checkouts. An apply may create some meanwhile.
 * @throws StaleCheckoutError if an apply was changing one of them, began or ended meanwhile: what was read, or the error, means nothing then.
 */
export function readBetweenApplies<T>(find: () => readonly string[], read: () => T): T {
  const before = stampsOf(find());
  const changing = [...before.keys()].find(isInterrupted);
  if (changing !== undefined) throw new StaleCheckoutError(`an apply is running in '${changing}'`);
  try {
    return read();
  } finally {
    // If both fail, this error is the one that is thrown.
    assertSame(before, stampsOf(find()));
  }
}

function assertSame(before: Stamps, after: Stamps): void {
  const changed = [...before.keys(), ...after.keys()].find((folder) => before.get(folder) !== after.get(folder));
  if (changed !== undefined) throw new StaleCheckoutError(`an apply changed '${changed}' while it was read`);
}

type Stamps = ReadonlyMap<string, string>;

const stampsOf = (folders: readonly string[]): Stamps => new Map(folders.map((folder) => [folder, stateStamp(folder)]));
