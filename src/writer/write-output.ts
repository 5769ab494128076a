import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { FileTree } from '../files/file-tree';
import { folderOf } from '../files/output-path';
import { fileMaker } from './file-maker';
import { isFolderInside, removeEmptied, tryResolve } from './inside';
import type { OutputPlan } from './plan-output';
import { listPath } from './read-output';
import type { Staging } from './staging';

/** A plan that is to be carried out. */
export interface PlannedOutput {
  readonly files: FileTree;
  readonly plan: OutputPlan;
  /** The paths that an earlier synth wrote, for which the plan was made. */
  readonly listed: readonly string[];
  /** Files that were written while rendering. They are moved into place if possible. */
  readonly staging?: Staging;
}

/**
 * Carries out a plan: writes new and changed files, and removes files that an earlier synth wrote and that are no longer generated. Other
 * files in the folder are left alone.
 */
export function writeOutput(folder: string, { files, plan, listed, staging }: PlannedOutput): void {
  const list = listPath(folder);
  const paths = files.paths();
  const all = plan.removed.length > 0 ? [...new Set([...listed, ...paths])].sort() : paths;
  // The list is written first. If this process is interrupted, the next synth still knows which files are ours.
  if (all.length !== listed.length) writeList(list, all);
  if (!staging?.tryMoveIntoPlace(files)) writeFiles(folder, files, [...plan.created, ...plan.changed]);
  removeFiles(folder, plan.removed);
  if (plan.removed.length > 0) writeList(list, paths);
}

function writeFiles(folder: string, files: FileTree, paths: readonly string[]): void {
  const makeFile = fileMaker(folder);
  for (const path of paths) makeFile(path, files.tryGet(path)!);
}

/** Removes files, and the folders that become empty. Files behind a symbolic link that leads out of the output folder are not ours. */
function removeFiles(output: string, paths: readonly string[]): void {
  const root = tryResolve(output);
  if (root === undefined || paths.length === 0) return;
  const inside = new Set([...new Set(paths.map(folderOf))].filter((folder) => isFolderInside(root, folder)));
  for (const path of paths) if (inside.has(folderOf(path))) rmSync(join(root, path), { force: true });
  removeEmptied(root, inside);
}

/** @param paths sorted. */
function writeList(list: string, paths: readonly string[]): void {
  mkdirSync(dirname(list), { recursive: true });
  writeFileSync(list, `${JSON.stringify(paths, null, 2)}\n`);
}
