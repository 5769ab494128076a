import { mkdirSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { FileTree } from '../files/file-tree';
import { fileMaker } from './file-maker';
import { folderOf, isFolderInside, tryResolve } from './inside';
import type { OutputPlan } from './plan-output';
import { listPath } from './read-output';
import type { Staging } from './staging';

/** A plan that is to be carried out. */
export interface PlannedOutput {
  readonly files: FileTree;
  readonly plan: OutputPlan;
  /** What the plan was made for: the paths that an earlier synth wrote. */
  readonly listed: readonly string[];
  /** What was written in the meantime: it is moved into place instead, where that can be. */
  readonly staging?: Staging;
}

/**
 * Carries out a plan: writes what is new or changed, and removes what an earlier synth wrote and is generated no more. What others put into the
 * folder is left alone.
 */
export function writeOutput(folder: string, { files, plan, listed, staging }: PlannedOutput): void {
  const list = listPath(folder);
  const paths = files.entries().map(([path]) => path);
  const all = plan.removed.length > 0 ? [...new Set([...listed, ...paths])] : paths;
  // Listed before it is written: should we be stopped in between, the next synth still knows what is ours.
  if (all.length !== listed.length) writeList(list, all);
  if (!staging?.tryMoveIntoPlace(files)) writeFiles(folder, files, [...plan.created, ...plan.changed]);
  removeFiles(folder, plan.removed);
  if (plan.removed.length > 0) writeList(list, paths);
}

function writeFiles(folder: string, files: FileTree, paths: readonly string[]): void {
  const makeFile = fileMaker(folder);
  for (const path of paths) makeFile(path, files.tryGet(path)!);
}

/** Removes files, and the folders that they leave empty. What lies behind a symbolic link that leads out of the output folder is not ours. */
function removeFiles(output: string, paths: readonly string[]): void {
  const root = tryResolve(output);
  if (root === undefined || paths.length === 0) return;
  // The deepest first: it may be what was left in another.
  const folders = [...new Set(paths.map(folderOf))].sort().reverse();
  const inside = new Set(folders.filter((folder) => isFolderInside(root, folder)));
  for (const path of paths) if (inside.has(folderOf(path))) rmSync(join(root, path), { force: true });
  for (const each of inside) {
    let folder = each;
    while (folder !== '' && tryRemove(join(root, folder))) folder = folderOf(folder);
  }
}

/** Whether a folder was empty, and is gone. */
function tryRemove(folder: string): boolean {
  try {
    rmdirSync(folder);
    return true;
  } catch {
    return false;
  }
}

function writeList(list: string, paths: readonly string[]): void {
  mkdirSync(dirname(list), { recursive: true });
  writeFileSync(list, `${JSON.stringify([...paths].sort(), null, 2)}\n`);
}
