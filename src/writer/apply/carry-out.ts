import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { folderOf, isFolderInside, tryResolve } from '../inside';
import { checksum, type JournalStep } from './journal';
import { statePath, tryRemove } from './state-folder';

/**
 * Moves staged files into place, and removes files. If an earlier run was interrupted, it continues, and recognizes the steps that are
 * done.
 *
 * @returns false if somebody has changed one of the files since it was staged; then nothing is changed.
 */
export function carryOut(checkout: string, steps: readonly JournalStep[]): boolean {
  const root = tryResolve(checkout);
  if (root === undefined) return false;
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
    makeFolder(root, folderOf(path), made);
    renameSync(staged, `${root}/${path}`);
  }
  removeEmptied(root, steps);
  return true;
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
    return checksum(readFileSync(path));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // A file may be at the path of a parent folder.
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    if (code === 'EISDIR') return instead.folder;
    throw error;
  }
}

function makeFolder(root: string, folder: string, made: Set<string>): void {
  if (made.has(folder)) return;
  made.add(folder);
  if (!isFolderInside(root, folder)) mkdirSync(`${root}/${folder}`, { recursive: true });
}

/** Removes folders that became empty, the deepest first. */
function removeEmptied(root: string, steps: readonly JournalStep[]): void {
  const folders = new Set(steps.flatMap(({ path, after }) => (after === null ? folderOf(path) : [])));
  for (const each of [...folders].sort().reverse()) {
    let folder = each;
    while (folder !== '' && tryRemove(`${root}/${folder}`)) folder = folderOf(folder);
  }
}
