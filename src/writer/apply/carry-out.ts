import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { folderOf, isFolderInside, tryResolve } from '../inside';
import { checksum, type Step } from './journal';
import { statePath, tryRemove } from './state-folder';

/**
 * Puts what is staged into its place, and removes what is to go. Where an earlier run was stopped, it goes on: steps that are done already are found to be.
 *
 * @returns whether that could be done: false where somebody has changed one of the files since it was staged. Then nothing is touched.
 */
export function carryOut(checkout: string, steps: readonly Step[]): boolean {
  const root = tryResolve(checkout);
  if (root === undefined) return false;
  const states = steps.map((step) => stateOf(root, step));
  if (states.includes('other')) return false;
  const open = steps
    .map((step, index) => ({ ...step, staged: statePath(root, `staged/${index}`) }))
    .filter((_, index) => states[index] === 'before');
  // First, because a file may have the path of a folder that is to be.
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

/** Whether files have been put into their places: then the apply had come to its commit record. */
export const hasBegun = (checkout: string, steps: readonly Step[]): boolean =>
  steps.some(({ after }, index) => after !== null && !existsSync(statePath(checkout, `staged/${index}`)));

/** Whether a file is still as it was, or already as it is to be. */
function stateOf(root: string, { path, before, after }: Step): 'before' | 'after' | 'other' {
  const found = checksumAt(`${root}/${path}`, { folder: after === null ? null : 'folder' });
  return found === after ? 'after' : found === before ? 'before' : 'other';
}

/** @param instead what a folder counts as: where a file is to be removed, a folder with new files may be in its place. */
function checksumAt(path: string, instead: { readonly folder: string | null }): string | null {
  try {
    return checksum(readFileSync(path));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // Where a folder is to be, or was, may be a file.
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

/** Folders that the removed files leave empty, the deepest first. */
function removeEmptied(root: string, steps: readonly Step[]): void {
  const folders = new Set(steps.flatMap(({ path, after }) => (after === null ? folderOf(path) : [])));
  for (const each of [...folders].sort().reverse()) {
    let folder = each;
    while (folder !== '' && tryRemove(`${root}/${folder}`)) folder = folderOf(folder);
  }
}
