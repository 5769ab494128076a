import type { FileTree } from '../files/file-tree';
import { assertSafe } from '../files/output-path';
import type { Problem } from '../problems/problem';
import { leftRunning } from './left-running';
import { lostCounts } from './lost-counts';

/** What writing would change on disk. Paths are relative to the output folder and sorted. */
export interface OutputPlan {
  readonly created: readonly string[];
  readonly changed: readonly string[];
  /** Written by an earlier synth, and generated no more. */
  readonly removed: readonly string[];
  readonly unchanged: number;
  /** What stays behind on the clusters of what is removed, or moves; and pods that a change loses. */
  readonly warnings: readonly Problem[];
}

/** What lies on disk, as far as a plan needs to know. */
export interface Disk {
  /** The text of a file of the output folder, if there is one. */
  tryRead(path: string): string | undefined;
}

/** What is there of an output folder. */
export interface Output extends Disk {
  /** The paths that the last synth wrote. */
  readonly listed: readonly string[];
}

/**
 * Compares what is to be with what is; touches nothing.
 *
 * @throws Error for a path that leads out of the output folder.
 */
export function planOutput(files: FileTree, there: Output): OutputPlan {
  const { listed } = there;
  const created: string[] = [];
  const changed: string[] = [];
  for (const [path, text] of files.entries()) {
    assertSafe(path);
    const known = there.tryRead(path);
    if (known === undefined) created.push(path);
    else if (known !== text) changed.push(path);
  }
  const removed = listed.filter((path) => files.tryGet(path) === undefined).sort();
  return {
    created,
    changed,
    removed,
    unchanged: files.size - created.length - changed.length,
    warnings:
      removed.length + changed.length > 0
        ? [...leftRunning(files, listed, there), ...lostCounts(files, { created, changed, removed }, there)]
        : [],
  };
}
