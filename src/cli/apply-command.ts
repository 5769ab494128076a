import { planCheckouts, refusalsOf, type ApplyPermissions, type ChangePlan } from '../plan/plan-checkouts';
import { planText } from '../plan/print/plan-text';
import { formatWarnings } from '../problems/format';
import { quote } from '../problems/text';
import { warningsOn } from '../problems/waiver';
import { UserError } from '../problems/user-error';
import { applyChanges } from '../writer/apply/apply-changes';
import { readBetweenApplies } from '../writer/apply/read-between-applies';
import { recover, type Recovered } from '../writer/apply/recover';
import { assertAcceptable } from './assert-acceptable';
import { changesOf } from './checkout-changes';
import { findCheckouts, possibleCheckouts, type CheckoutOptions } from './checkouts';
import { renderFiles, type RenderedFiles } from './render-files';
import { retryStale } from './retry-stale';

export interface ApplyCommandOptions extends ApplyPermissions {
  /** The folder that has the checkouts. */
  readonly to: string;
  readonly repository: readonly string[];
  readonly accept: readonly string[];
  /** Today, in UTC: `2026-11-29`. */
  readonly day: string;
}

/** `charthouse apply`: brings all checkouts to what is generated, or none. Tells what it has done. */
export function applyCommand(
  main: string | undefined,
  { to, repository, day, ...permissions }: ApplyCommandOptions,
  tell: (text: string) => void,
): void {
  assertAcceptable(permissions.accept);
  const options = { folder: to, repository };
  const folders = (): string[] => possibleCheckouts(options);
  const recoverThem = (): void => recoverAll(folders(), tell);
  // First, so that no checkout stays half written because of what the definitions say now.
  recoverThem();
  const generated = renderFiles(main);
  const warnings = warningsOn(day, generated);
  if (warnings.length > 0) tell(`${formatWarnings(warnings)}\n`);
  const tryToApply = (): ChangePlan => {
    const plan = readBetweenApplies(folders, () => planAll(options, generated, permissions));
    applyChanges(changesOf(plan));
    return plan;
  };
  const applied = retryStale('apply', tryToApply, recoverThem);
  tell(planText(applied, [], 'applied'));
}

/** @throws UserError with all reasons not to carry the plan out. */
function planAll(options: CheckoutOptions, generated: RenderedFiles, permissions: ApplyPermissions): ChangePlan {
  const plan = planCheckouts(generated, findCheckouts(options, generated));
  const refusals = refusalsOf(plan, permissions);
  if (refusals.length > 0) throw new UserError(refusals);
  return plan;
}

const outcomes: Readonly<Record<Recovered['state'], string>> = {
  finished: 'is finished now',
  discarded: 'is discarded: it had changed nothing yet',
  'changed since': 'is discarded: files were changed since',
};

function recoverAll(folders: readonly string[], tell: (text: string) => void): void {
  for (const { checkout, state } of recover(folders))
    tell(`an earlier apply was interrupted in ${quote(checkout)}, and ${outcomes[state]}\n`);
}
