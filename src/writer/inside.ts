import { mkdirSync, realpathSync, rmdirSync } from 'node:fs';
import { sep } from 'node:path';
import { assertSafe, folderOf } from '../files/output-path';

/** A symbolic link leads out of the folder that is written to. */
export class LinkOutError extends Error {}

/**
 * Checks that a path and its folder are in the output folder, even if somebody has put symbolic links into it.
 *
 * @param root the output folder, without symbolic links in its own path.
 * @returns whether the folder exists.
 * @throws LinkOutError if the folder is outside.
 */
export function isFolderInside(root: string, folder: string): boolean {
  if (folder !== '') assertSafe(folder);
  const real = tryResolve(folder === '' ? root : `${root}/${folder}`);
  if (real === undefined) return false;
  if (real === root || real.startsWith(root.endsWith(sep) ? root : root + sep)) return true;
  throw new LinkOutError(`'${folder}' in it is a symbolic link that leads out of it: remove the link`);
}

/** A path without symbolic links; undefined if it does not exist. */
export function tryResolve(path: string): string | undefined {
  try {
    return realpathSync.native(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw error;
  }
}

/**
 * The deepest part of a folder's path that exists.
 *
 * @throws LinkOutError if that part is outside.
 */
export function deepestPart(root: string, folder: string): string {
  let there = folder;
  while (there !== '' && !isFolderInside(root, there)) there = folderOf(there);
  return there;
}

/** Creates a folder and its parents. Never creates anything behind a symbolic link that leads out. @throws LinkOutError if there is one. */
export function makeFolder(root: string, folder: string): void {
  if (deepestPart(root, folder) !== folder) mkdirSync(`${root}/${folder}`, { recursive: true });
}

/** Removes those of the folders that became empty, and their parents, the deepest first. */
export function removeEmptied(root: string, folders: Iterable<string>): void {
  for (const each of [...folders].sort().reverse()) {
    let folder = each;
    while (folder !== '' && tryRemove(`${root}/${folder}`)) folder = folderOf(folder);
  }
}

/** Removes a folder if it is empty; returns whether it did. */
export function tryRemove(folder: string): boolean {
  try {
    rmdirSync(folder);
    return true;
  } catch {
    return false;
  }
}
