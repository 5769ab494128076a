import { relative } from 'node:path';
import { CannotRunError, isOfClass } from '../../problems/user-error';
import type { CheckoutChanges } from './checkout-changes';
import { HeldCheckouts } from './held-checkouts';
import { tryReadJournal, writeCommit, writeJournal } from './journal';
import { finish, type Recovered } from './recover';
import { stage } from './stage';
import { StaleCheckoutError } from './stale-checkout-error';
import { clearState } from './state-folder';

/**
 * Changes all checkouts or none. Everything is staged and recorded in journals first; then one file, the commit record, decides that the
 * changes are carried out. If the process is killed before, every checkout stays as it is; if it is killed after, `recover` completes the
 * changes.
 *
 * @throws StaleCheckoutError if a checkout is not as the plan found it; then nothing is changed.
 * @throws CannotRunError if another process holds a checkout, or if the file system reports an error.
 */
export function applyChanges(changes: readonly CheckoutChanges[]): void {
  const held = new HeldCheckouts();
  try {
    const checkouts = changes.map((each) => ({ ...each, folder: held.hold(each.folder) })).sort((a, b) => (a.folder < b.folder ? -1 : 1));
    const [first] = checkouts;
    if (!first) return;
    // Another apply may have been killed here since the checkouts were recovered.
    const interrupted = checkouts.find(({ folder }) => tryReadJournal(folder));
    if (interrupted) throw new StaleCheckoutError(`an apply was interrupted in '${interrupted.folder}'`);
    prepare(checkouts, first.folder);
    carryOutAll(checkouts, first.folder, held);
  } finally {
    held.releaseAll();
  }
}

/** Everything before the commit record. */
function prepare(checkouts: readonly CheckoutChanges[], first: string): void {
  try {
    for (const checkout of checkouts) {
      clearState(checkout.folder);
      writeJournal(checkout.folder, { first: relative(checkout.folder, first), steps: stage(checkout) });
    }
    writeCommit(first, { checkouts: checkouts.map(({ folder }) => relative(first, folder)) });
  } catch (cause) {
    for (const { folder } of checkouts) clearState(folder);
    if (isOfClass(cause, StaleCheckoutError)) throw cause;
    throw new CannotRunError(`cannot write: ${(cause as Error).message}; nothing was changed`, { cause });
  }
}

function carryOutAll(checkouts: readonly CheckoutChanges[], first: string, held: HeldCheckouts): void {
  let outcomes: readonly Recovered[];
  try {
    outcomes = finish(
      first,
      checkouts.map(({ folder }) => folder),
      held,
    );
  } catch (cause) {
    throw new CannotRunError(`cannot finish to write: ${(cause as Error).message}; run 'charthouse apply' again, which goes on from here`, {
      cause,
    });
  }
  const changed = outcomes.find(({ state }) => state === 'changed since');
  if (changed) throw new StaleCheckoutError(`'${changed.checkout}' was changed by somebody else while it was written`);
}
