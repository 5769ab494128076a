import { realpathSync } from 'node:fs';
import { sep } from 'node:path';
import { assertSafe } from '../files/output-path';

/**
 * Checks that a path and its folder are in the output folder, even if somebody has put symbolic links into it.
 *
 * @param root the output folder, without symbolic links in its own path.
 * @returns whether the folder exists.
 * @throws Error if the folder is outside.
 */
export function isFolderInside(root: string, folder: string): boolean {
  if (folder !== '') assertSafe(folder);
  const real = tryResolve(folder === '' ? root : `${root}/${folder}`);
  if (real === undefined) return false;
  if (real === root || real.startsWith(root.endsWith(sep) ? root : root + sep)) return true;
  throw new Error(`'${folder}' in it is a symbolic link that leads out of it: remove the link`);
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

/** The folder of a path; empty for the output folder itself. */
export const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));
