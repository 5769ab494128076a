import { rmSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { tryResolve } from '../inside';
import { carryOut, hasBegun } from './carry-out';
import { HeldCheckouts } from './held-checkouts';
import { commitFile, tryReadCommit, tryReadJournal } from './journal';
import { clearState, hasState } from './state-folder';

/** The result for an apply that was interrupted. */
export interface Recovered {
  readonly checkout: string;
  /** Whether the apply was completed, undone, or is blocked because somebody has changed the files since. */
  readonly state: 'finished' | 'discarded' | 'changed since';
}

/**
 * Recovers checkouts in which an apply was killed: completes it in all of its checkouts if it had written its commit record; otherwise,
 * removes what it had staged.
 *
 * @throws CannotRunError if an apply is still running in one of them.
 */
export function recover(checkouts: readonly string[]): Recovered[] {
  const left = checkouts.filter(hasState);
  if (left.length === 0) return [];
  const held = new HeldCheckouts();
  try {
    return left.map((folder) => held.hold(folder)).flatMap((checkout) => recoverOne(checkout, held));
  } finally {
    held.releaseAll();
  }
}

function recoverOne(checkout: string, held: HeldCheckouts): Recovered[] {
  const journal = tryReadJournal(checkout);
  const first = journal && tryResolve(resolve(checkout, journal.first));
  if (first === undefined || !isCommitted(first, checkout)) {
    // The checkout with the record may have been removed since.
    const state =
      !journal || !hasBegun(checkout, journal.steps) ? 'discarded' : carryOut(checkout, journal.steps) ? 'finished' : 'changed since';
    clearState(checkout);
    return journal ? [{ checkout, state }] : [];
  }
  held.hold(first);
  // Another process may have completed it just now.
  const record = tryReadCommit(first);
  return record
    ? finish(
        first,
        record.checkouts.map((each) => tryResolve(resolve(first, each))),
        held,
      )
    : recoverOne(checkout, held);
}

function isCommitted(first: string, checkout: string): boolean {
  const record = tryReadCommit(first);
  return record?.checkouts.includes(relative(first, checkout)) ?? false;
}

/**
 * Carries out the journal of every checkout, and then removes the record. A checkout without a journal is complete, or does not exist any
 * more.
 */
export function finish(first: string, checkouts: readonly (string | undefined)[], held: HeldCheckouts): Recovered[] {
  const recovered: Recovered[] = [];
  for (const checkout of checkouts) {
    if (checkout === undefined) continue;
    held.hold(checkout);
    const journal = tryReadJournal(checkout);
    if (!journal) continue;
    recovered.push({ checkout, state: carryOut(checkout, journal.steps) ? 'finished' : 'changed since' });
  }
  for (const checkout of checkouts) if (checkout !== undefined && checkout !== first) clearState(checkout);
  rmSync(commitFile(first), { force: true });
  clearState(first);
  return recovered;
}

/** Whether an apply in a checkout has begun and is not complete, so that its files may be old or new. */
export function isInterrupted(checkout: string): boolean {
  return hasState(checkout) && tryReadJournal(checkout) !== undefined;
}
