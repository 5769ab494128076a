import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { isFolderInside, tryRemove, tryResolve } from '../inside';

/** The folder in a checkout with an apply's lock, staged files and journal. It only exists while an apply runs, or after one was killed. */
const stateFolder = '.charthouse/apply';

/** A path in that folder. */
export const statePath = (checkout: string, name: string): string => `${checkout}/${stateFolder}/${name}`;

/** Whether an apply runs in a checkout, or was killed in it. */
export const hasState = (checkout: string): boolean => existsSync(`${checkout}/${stateFolder}`);

/** Changes whenever an apply takes the lock, writes its journal or ends: each adds or removes an entry of one of these folders. */
export const stateStamp = (checkout: string): string => foldersOfState(checkout).map(stampOf).join(', ');

/** What tells that entries of a folder were added or removed. */
function stampOf(folder: string): string {
  try {
    const { ino, ctimeNs } = statSync(folder, { bigint: true });
    return `${ino} ${ctimeNs}`;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? 'unknown';
  }
}

/** The folder and its parents in the checkout, innermost first. */
const foldersOfState = (checkout: string): string[] => [`${checkout}/${stateFolder}`, `${checkout}/.charthouse`];

/** Creates the folder. The holder of the lock hides it from Git. */
export function makeStateFolder(checkout: string): void {
  const root = tryResolve(checkout);
  // Never creates anything behind a symbolic link that leads out of the checkout.
  if (root !== undefined) ['.charthouse', stateFolder].every((folder) => isFolderInside(root, folder));
  mkdirSync(`${checkout}/${stateFolder}`, { recursive: true });
}

/** Makes Git ignore the folder. Only the holder of the lock does this and undoes it. */
export const hideState = (checkout: string): void => writeFileSync(statePath(checkout, '.gitignore'), '*\n');

/** Undoes it if only locks are left. What an apply must continue with stays hidden. */
export function showState(checkout: string): void {
  const others = readdirSync(statePath(checkout, '')).filter((name) => name !== '.gitignore' && !/^lock(?:\.|$)/.test(name));
  if (others.length === 0) rmSync(statePath(checkout, '.gitignore'), { force: true });
}

/**
 * Removes what an apply has left, except for its lock and the commit record. The journal goes first: without it, the rest has no meaning.
 */
export function clearState(checkout: string): void {
  for (const name of ['journal.json', 'journal.json.new', 'commit.json.new', 'staged']) {
    rmSync(statePath(checkout, name), { recursive: true, force: true });
  }
}

/** Removes the folder and its parents if they are empty. */
export function removeStateFolder(checkout: string, around: { readonly root: boolean }): void {
  [...foldersOfState(checkout), ...(around.root ? [checkout] : [])].every(tryRemove);
}
