import type { FileTree } from '../files/file-tree';
import { assertSafe } from '../files/output-path';
import { problemsOfChange } from '../ledger/rules/problems-of-change';
import type { Problem } from '../problems/problem';
import { leftByPaths } from './left-by-paths';

/** What writing would change on disk. Paths are relative to the output folder and sorted. */
export interface OutputPlan {
  readonly created: readonly string[];
  readonly changed: readonly string[];
  /** Files that an earlier synth wrote and that are no longer generated. */
  readonly removed: readonly string[];
  readonly unchanged: number;
  /** What the change does to what runs: what is unsafe, and what stays behind on clusters. */
  readonly warnings: readonly Problem[];
}

/** The present state of an output folder. */
export interface Output {
  /** The paths that the last synth wrote. */
  readonly listed: readonly string[];
  /** The text of a file of the output folder, if there is one. */
  readonly tryRead: (path: string) => string | undefined;
}

/** Compares the rendering with the present state; changes nothing. @throws Error for a path outside of the output folder. */
export function planOutput(files: FileTree, there: Output): OutputPlan {
  const { listed } = there;
  const created: string[] = [];
  const changed: string[] = [];
  for (const path of files.paths()) {
    assertSafe(path);
    const known = there.tryRead(path);
    if (known === undefined) created.push(path);
    else if (known !== files.tryGet(path)) changed.push(path);
  }
  const removed = listed.filter((path) => !files.has(path)).sort();
  const texts = { before: there.tryRead, after: (path: string) => files.tryGet(path) };
  const { unsafe, warnings, broken } = problemsOfChange([...created, ...changed, ...removed], texts);
  return {
    created,
    changed,
    removed,
    unchanged: files.size - created.length - changed.length,
    warnings: [...broken, ...unsafe, ...warnings, ...leftByPaths(files, there)],
  };
}
