import { describeChange } from '../describe-change';
import { highestGrade } from '../meaning/told-meaning';
import { narrow, type Narrowing } from '../plan/narrow';
import { hasChanges, planCheckouts, refusalsOf, type ChangePlan } from '../plan/plan-checkouts';
import { plansByCheckout } from '../plan/plans-by-checkout';
import { planJson } from '../plan/print/plan-json';
import { planMarkdown } from '../plan/print/plan-markdown';
import { planText } from '../plan/print/plan-text';
import { quote } from '../problems/text';
import { CannotRunError } from '../problems/user-error';
import { readBetweenApplies } from '../writer/apply/read-between-applies';
import { isInterrupted } from '../writer/apply/recover';
import { writeText } from '../writer/write-text';
import { writeTexts } from '../writer/write-texts';
import { assertAcceptable } from './assert-acceptable';
import { assertKnown } from './assert-known';
import { findCheckouts, possibleCheckouts, type CheckoutOptions } from './checkouts';
import { renderFiles, type RenderedFiles } from './render-files';
import { retryStale } from './retry-stale';

export interface PlanCommandOptions extends Narrowing {
  /** The folder that has the checkouts. */
  readonly against: string;
  readonly repository: readonly string[];
  readonly format: 'text' | 'markdown' | 'json';
  readonly accept: readonly string[];
  /** With the format `markdown`: the file for what does not fit into a comment. */
  readonly rest?: string;
  /** With the format `markdown`: the folder for a file about each repository that changes. */
  readonly perRepository?: string;
}

/** What a plan prints. */
export interface PrintedPlan {
  readonly text: string;
  /** What an apply would do. @see docs/day-two.md */
  readonly outcome: 'no changes' | 'changes' | 'destructive or unsafe';
}

/** `charthouse plan`: what an apply would do to the checkouts, and what that means. It changes no checkout, and starts no process. */
export function planCommand(
  main: string | undefined,
  { against, repository, format, accept, rest: restFile, perRepository, ...narrowing }: PlanCommandOptions,
): PrintedPlan {
  assertAcceptable(accept);
  assertMarkdown(format, { '--rest': restFile, '--per-repository': perRepository });
  const options = { folder: against, repository };
  const folders = (): string[] => possibleCheckouts(options);
  assertNotInterrupted(folders());
  const rendered = renderFiles(main);
  const planned = retryStale('plan', () => readBetweenApplies(folders, () => planAll(options, rendered)));
  assertKnown(narrowing, rendered, planned);
  const plan = narrow(planned, narrowing);
  const refusals = refusalsOf(planned, { accept });
  const isUnsafe = planned.unsafe.some((each) => refusals.includes(each)) || highestGrade(plan.meanings!) === 'destructive';
  const outcome = isUnsafe ? 'destructive or unsafe' : hasChanges(plan) ? 'changes' : 'no changes';
  if (format !== 'markdown') return { text: (format === 'json' ? planJson : planText)(plan, refusals), outcome };
  const { comment, rest } = planMarkdown(plan, refusals);
  if (restFile !== undefined && rest !== undefined) writeText(restFile, rest);
  if (perRepository !== undefined) writeTexts(perRepository, perRepositoryFiles(plan));
  return { text: comment, outcome };
}

function assertNotInterrupted(folders: readonly string[]): void {
  const folder = folders.find(isInterrupted);
  if (folder !== undefined)
    throw new CannotRunError(`an apply is running in ${quote(folder)}, or was interrupted there: 'charthouse apply' brings it to its end`);
}

function planAll(options: CheckoutOptions, rendered: RenderedFiles): ChangePlan {
  const checkouts = findCheckouts(options, rendered);
  const planned = planCheckouts(rendered, checkouts);
  return { ...planned, meanings: describeChange(planned, { ...rendered, checkouts }) };
}

function assertMarkdown(format: PlanCommandOptions['format'], options: Readonly<Record<string, string | undefined>>): void {
  const given = Object.keys(options).find((name) => options[name] !== undefined);
  if (given !== undefined && format !== 'markdown') throw new CannotRunError(`'${given}' is only for '--format markdown'`);
}

const perRepositoryFiles = (plan: ChangePlan): Map<string, string> =>
  new Map([...plansByCheckout(plan)].map(([repository, part]) => [`${repository}.md`, planMarkdown(part).comment]));
