import { environmentOfPath, serviceOfPath, withinRepository } from '../names/paths';
import { hasChanges, narrow, planCheckouts, refusalsOf, type Narrowing, type ChangePlan, type PlatformFiles } from '../plan/plan-checkouts';
import { planJson } from '../plan/print/plan-json';
import { planMarkdown } from '../plan/print/plan-markdown';
import { planText } from '../plan/print/plan-text';
import { nearestOf, quote } from '../problems/text';
import type { Problem } from '../problems/problem';
import { CannotRunError } from '../problems/user-error';
import { renderLoaded } from '../run/run-synth';
import { isInterrupted } from '../writer/apply/recover';
import { assertAcceptable } from './assert-acceptable';
import { findCheckouts, possibleCheckouts } from './checkouts';
import { collectDefinitions } from './collect-definitions';

export interface PlanCommandOptions extends Narrowing {
  /** The folder that has the checkouts. */
  readonly against: string;
  readonly repository: readonly string[];
  readonly format: 'text' | 'markdown' | 'json';
  readonly accept: readonly string[];
}

/** What a plan prints, and whether an apply would change anything. */
export interface PrintedPlan {
  readonly text: string;
  readonly changes: boolean;
}

/** `charthouse plan`: what an apply would do to the checkouts. It writes nothing, and starts no process. */
export function planCommand(
  main: string | undefined,
  { against, repository, format, accept, ...narrowing }: PlanCommandOptions,
): PrintedPlan {
  assertAcceptable(accept);
  const options = { folder: against, repository };
  for (const folder of possibleCheckouts(options)) {
    if (isInterrupted(folder))
      throw new CannotRunError(
        `an apply is running in ${quote(folder)}, or was interrupted there: 'charthouse apply' brings it to its end`,
      );
  }
  const generated = renderFiles(main);
  const plan = planCheckouts(generated, findCheckouts(options, generated));
  assertKnown(narrowing, generated, plan);
  const print: Record<PlanCommandOptions['format'], (plan: ChangePlan, refusals: readonly Problem[]) => string> = {
    text: planText,
    markdown: planMarkdown,
    json: planJson,
  };
  return { text: print[format](narrow(plan, narrowing), refusalsOf(plan, { accept })), changes: hasChanges(plan) };
}

/** Renders what a main file declares, as a plan needs it. */
export function renderFiles(main: string | undefined): PlatformFiles & { readonly warnings: readonly Problem[] } {
  const loaded = collectDefinitions(main);
  const { files, warnings } = renderLoaded(loaded);
  return { platform: loaded.definitions.platform.name, files: files.entries(), warnings };
}

/** A name that nothing has is a slip: the plan would be empty. */
function assertKnown({ service, environment }: Narrowing, { files }: PlatformFiles, { repositories }: ChangePlan): void {
  const told = repositories.flatMap((each) => each.files);
  const wanted = [
    ['service', service, () => [...files.map(([path]) => serviceOfPath(withinRepository(path))), ...told.flatMap((file) => file.services)]],
    [
      'environment',
      environment,
      () => [...files.map(([path]) => environmentOfPath(withinRepository(path), undefined)), ...told.map((file) => file.environment)],
    ],
  ] as const;
  for (const [what, name, all] of wanted) {
    if (name === undefined) continue;
    const known = [...new Set(all().filter((each) => each !== undefined))].sort();
    if (!known.includes(name)) throw new CannotRunError(`there is no ${what} ${quote(name)}: there are ${nearestOf(name, known)}`);
  }
}
