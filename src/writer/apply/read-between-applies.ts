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
  const result = attempt(read);
  const after = stampsOf(find());
  const changed = [...new Set([...before.keys(), ...after.keys()])].find((folder) => before.get(folder) !== after.get(folder));
  if (changed !== undefined) throw new StaleCheckoutError(`an apply changed '${changed}' while it was read`);
  return result();
}

/** @returns a function with the outcome: it returns what was returned, or throws what was thrown. */
function attempt<T>(read: () => T): () => T {
  try {
    const value = read();
    return () => value;
  } catch (error) {
    return () => {
      throw error;
    };
  }
}

const stampsOf = (folders: readonly string[]): Map<string, string> => new Map(folders.map((folder) => [folder, stateStamp(folder)]));
