import { planCheckouts, refusalsOf, type ApplyPermissions, type ChangePlan } from '../plan/plan-checkouts';
import { planText } from '../plan/print/plan-text';
import { formatWarnings } from '../problems/format';
import { quote } from '../problems/text';
import { warningsOn } from '../problems/waiver';
import { CannotRunError, isOfClass, UserError } from '../problems/user-error';
import { applyChanges } from '../writer/apply/apply-changes';
import { recover, type Recovered } from '../writer/apply/recover';
import { StaleCheckoutError } from '../writer/apply/stage';
import { assertAcceptable } from './assert-acceptable';
import { changesOf } from './checkout-changes';
import { findCheckouts, possibleCheckouts, type CheckoutOptions } from './checkouts';
import { renderFiles } from './render-files';

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
  // First, so that no checkout stays half written because of what the definitions say now.
  recoverAll(possibleCheckouts(options), tell);
  const generated = renderFiles(main);
  const warnings = warningsOn(day, generated);
  if (warnings.length > 0) tell(`${formatWarnings(warnings)}\n`);
  tell(
    planText(
      applyPlan(() => planAll(options, generated, permissions), tell),
      [],
      'applied',
    ),
  );
}

/** @throws UserError with all reasons not to carry the plan out. */
function planAll(options: CheckoutOptions, generated: Parameters<typeof planCheckouts>[0], permissions: ApplyPermissions): ChangePlan {
  const plan = planCheckouts(generated, findCheckouts(options, generated));
  const refusals = refusalsOf(plan, permissions);
  if (refusals.length > 0) throw new UserError(refusals);
  return plan;
}

/** How often a plan is made again because another process has changed a checkout meanwhile. */
const mostTries = 3;

function applyPlan(makePlan: () => ChangePlan, tell: (text: string) => void): ChangePlan {
  for (let tries = 1; ; tries++) {
    const plan = makePlan();
    const changes = changesOf(plan);
    try {
      applyChanges(changes);
      return plan;
    } catch (error) {
      if (!isOfClass(error, StaleCheckoutError)) throw error;
      if (tries === mostTries) throw new CannotRunError(`${error.message}: run 'charthouse apply' again`, { cause: error });
      recoverAll(
        changes.map(({ folder }) => folder),
        tell,
      );
    }
  }
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
