import { dirname, join, resolve } from 'node:path';
import { inBaseFolder } from '../base/base-folder';
import { layOutBase } from '../base/lay-out-base';
import { renderBase, type RunningBase } from '../base/render-base';
import { findMergeBase } from '../git/merge-base';
import { findRepository } from '../git/repository';
import type { Environment } from '../git/run-git';
import type { Affected, ComparedBase } from '../plan/affected/affected';
import { compareRenderings } from '../plan/affected/compare-renderings';
import type { ComparedRendering } from '../plan/affected/compared-rendering';
import { quote } from '../problems/text';
import type { RenderedOverlay } from '../render';
import { findMain } from './collect-definitions';
import { renderCompared } from './render-compared';

/** What a pull request is usually to be merged into. */
const usualBase = 'origin/main';

/** With what the definitions of the working tree are compared. */
export interface BaseOptions {
  /** A branch, a tag or a commit. @default 'origin/main' */
  readonly revision: string | undefined;
  readonly environment: Environment;
}

/** What a change of the definitions touches, and since which commit. */
export interface Comparison {
  readonly base: ComparedBase;
  readonly affected: Affected;
  /** That of the working tree. */
  readonly rendering: ComparedRendering;
}

/**
 * Renders the definitions of the working tree and those of the base, and compares them. Where the base cannot be rendered, everything counts as affected.
 *
 * @throws UserError if the definitions of the working tree have problems.
 * @throws CannotRunError if there is no such base.
 */
export async function compareWithBase(
  main: string | undefined,
  { revision = usualBase, environment }: BaseOptions,
  onOverlay?: (overlay: RenderedOverlay) => void,
): Promise<Comparison> {
  const repository = findRepository(dirname(resolve(findMain(main))), environment);
  const base = findMergeBase(repository, revision);
  return inBaseFolder(async (folder) => {
    const { otherPackages } = layOutBase(folder, { repository, commit: base.commit, charthouse: join(__dirname, '../..') });
    const started = { root: repository.root, workingDirectory: process.cwd(), environment, nodeOptions: process.execArgv };
    const running =
      otherPackages === undefined
        ? renderBase(folder, { entry: join(__dirname, '..', 'cli', 'base-process.js'), main, ...started })
        : undefined;
    try {
      const rendering = renderCompared(main, onOverlay);
      const { before, whyNone } = await renderingOf(running, otherPackages);
      const everything = whyNone && folder.inWordsOf(whyNone);
      return { base: { ...base, everything }, affected: compareRenderings(before, rendering), rendering };
    } finally {
      running?.stop();
    }
  });
}

/** The rendering of the base, or why there is none. */
async function renderingOf(
  running: RunningBase | undefined,
  otherPackages: string | undefined,
): Promise<{ readonly before?: ComparedRendering; readonly whyNone?: string }> {
  if (!running) return { whyNone: `other packages may be installed than for the base, because ${quote(otherPackages)} differs` };
  const answer = await running.answer;
  return 'failure' in answer
    ? { whyNone: `the definitions of the base cannot be rendered: ${answer.failure}` }
    : { before: answer.rendering };
}
