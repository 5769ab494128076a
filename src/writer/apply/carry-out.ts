import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { sha256 } from '../../data/sha256';
import { folderOf } from '../../files/output-path';
import { isOfClass } from '../../problems/user-error';
import { deepestPart, LinkOutError, makeFolder, removeEmptied, tryResolve } from '../inside';
import type { JournalStep } from './journal';
import { statePath } from './state-folder';

/**
 * Moves staged files into place, and removes files. If an earlier run was interrupted, it continues, and recognizes the steps that are
 * done.
 *
 * @returns false if somebody has changed one of the files since it was staged; then nothing is changed.
 */
export function carryOut(checkout: string, steps: readonly JournalStep[]): boolean {
  const root = tryResolve(checkout);
  if (root === undefined || leadsOut(root, steps)) return false;
  const states = steps.map((step) => stateOf(root, step));
  if (states.includes('other')) return false;
  const open = steps
    .map((step, index) => ({ ...step, staged: statePath(root, `staged/${index}`) }))
    .filter((_, index) => states[index] === 'before');
  // Removals come first, because a new folder may need the path of a removed file.
  for (const { path, after } of open) if (after === null) rmSync(`${root}/${path}`, { force: true });
  const made = new Set<string>();
  for (const { path, after, staged } of open) {
    if (after === null) continue;
    const folder = folderOf(path);
    if (!made.has(folder)) makeFolder(root, folder);
    made.add(folder);
    renameSync(staged, `${root}/${path}`);
  }
  removeEmptied(root, new Set(steps.flatMap(({ path, after }) => (after === null ? folderOf(path) : []))));
  return true;
}

/** Whether somebody has put a symbolic link to elsewhere in the place of a folder. */
function leadsOut(root: string, steps: readonly JournalStep[]): boolean {
  try {
    for (const folder of new Set(steps.map(({ path }) => folderOf(path)))) deepestPart(root, folder);
    return false;
  } catch (error) {
    if (isOfClass(error, LinkOutError)) return true;
    throw error;
  }
}

/** Whether files have been moved into place, which means that the apply had written its commit record. */
export const hasBegun = (checkout: string, steps: readonly JournalStep[]): boolean =>
  steps.some(({ after }, index) => after !== null && !existsSync(statePath(checkout, `staged/${index}`)));

/** Whether a file is in its state before the change, after it, or in another one. */
function stateOf(root: string, { path, before, after }: JournalStep): 'before' | 'after' | 'other' {
  const found = checksumAt(`${root}/${path}`, { folder: after === null ? null : 'folder' });
  return found === after ? 'after' : found === before ? 'before' : 'other';
}

/** @param instead what a folder counts as: new files may have created a folder at the path of a removed file. */
function checksumAt(path: string, instead: { readonly folder: string | null }): string | null {
  try {
    return sha256(readFileSync(path));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // A file may be at the path of a parent folder.
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    if (code === 'EISDIR') return instead.folder;
    throw error;
  }
}
