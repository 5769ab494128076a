import { rmSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { tryResolve } from '../inside';
import { carryOut, hasBegun } from './carry-out';
import { HeldCheckouts } from './held-checkouts';
import { commitFile, tryReadCommit, tryReadJournal } from './journal';
import { clearState, hasState } from './state-folder';

/** What became of an apply that was stopped before its end. */
export interface Recovered {
  readonly checkout: string;
  /** Whether it is as that apply wanted it; as it was before, otherwise; or as somebody has changed it since. */
  readonly state: 'finished' | 'discarded' | 'changed since';
}

/**
 * Brings checkouts in which an apply was killed to one end: carries it out in all of its checkouts where it had come to its commit record, and otherwise
 * removes what it had staged.
 *
 * @throws CannotRunError where an apply is still running in one of them.
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
    // The checkout that had the record may have been removed since.
    const state =
      !journal || !hasBegun(checkout, journal.steps) ? 'discarded' : carryOut(checkout, journal.steps) ? 'finished' : 'changed since';
    clearState(checkout);
    return journal ? [{ checkout, state }] : [];
  }
  held.hold(first);
  // It may have come to its end just now.
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

/** Carries out in every checkout what its journal says; the record goes last. A checkout without a journal has come to its end, or is gone. */
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

/** Whether an apply has begun to write in a checkout and has not come to its end, so that its files may be old or new. */
export function isInterrupted(checkout: string): boolean {
  return hasState(checkout) && tryReadJournal(checkout) !== undefined;
}
