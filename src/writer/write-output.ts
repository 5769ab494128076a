import { existsSync, mkdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { FileTree } from '../files/file-tree';
import { assertSafe, whyUnsafe } from '../files/output-path';
import { CannotRunError } from '../problems/user-error';
import { fileMaker } from './file-maker';
import { folderOf, isFolderInside, tryResolve } from './inside';
import { besideOutput, isVacant } from './output-place';
import { planOutput, type OutputPlan } from './plan-output';
import type { Staging } from './staging';

/**
 * Brings the output folder to what was generated: a file is written only where its text changed, and a file that an earlier synth wrote
 * and that is generated no more is removed. What others put there is left alone.
 *
 * The list of what was written lies in `.charthouse/`, as `besideOutput` says: beside the folder, so that it survives when somebody empties it.
 *
 * @param staging what was written in the meantime: it is moved into place instead, where that can be.
 */
export function writeOutput(files: FileTree, folder: string, staging?: Staging): OutputPlan {
  const list = besideOutput(folder, '.json');
  try {
    const listed = readList(list);
    for (const [path] of files.entries()) assertSafe(path);
    const isNew = isVacant(folder);
    const plan = planOutput(files, listed, { tryRead: isNew ? () => undefined : reader(folder) });
    const paths = files.entries().map(([path]) => path);
    const all = plan.removed.length > 0 ? [...new Set([...listed, ...paths])] : paths;
    // Listed before it is written: should we be stopped in between, the next synth still knows what is ours.
    if (all.length !== listed.length) writeList(list, all);
    if (!staging?.tryMoveIntoPlace(files)) writeFiles(folder, files, [...plan.created, ...plan.changed]);
    if (!isNew) removeFiles(folder, plan.removed);
    if (plan.removed.length > 0) writeList(list, paths);
    return plan;
  } catch (cause) {
    throw new CannotRunError(`cannot write to '${folder}': ${(cause as Error).message}`, { cause });
  }
}

const reader =
  (folder: string) =>
  (path: string): string | undefined => {
    try {
      return readFileSync(`${folder}/${path}`, 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
  };

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

/** Paths of the last synth that lie inside the folder; whatever else a list says, it can remove nothing elsewhere. */
function readList(list: string): string[] {
  if (!existsSync(list)) return [];
  const paths = JSON.parse(readFileSync(list, 'utf8')) as unknown;
  if (!Array.isArray(paths) || !paths.every((path) => typeof path === 'string')) {
    throw new Error(`'${list}' is not the list of files that an earlier synth wrote: remove it`);
  }
  return paths.filter((path) => whyUnsafe(path) === undefined);
}

function writeList(list: string, paths: readonly string[]): void {
  mkdirSync(dirname(list), { recursive: true });
  writeFileSync(list, `${JSON.stringify([...paths].sort(), null, 2)}\n`);
}
