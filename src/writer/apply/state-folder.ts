import { existsSync, mkdirSync, readdirSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { isFolderInside, tryResolve } from '../inside';

/** Where an apply keeps its lock, what it has staged and its journal, in a checkout. It is there only while an apply runs, or where one was killed. */
const stateFolder = '.charthouse/apply';

/** A path in that folder. */
export const statePath = (checkout: string, name: string): string => `${checkout}/${stateFolder}/${name}`;

/** Whether an apply runs in a checkout, or was killed in it. */
export const hasState = (checkout: string): boolean => existsSync(`${checkout}/${stateFolder}`);

/** Makes the folder. Whoever holds the lock hides it from Git. */
export function makeStateFolder(checkout: string): void {
  const root = tryResolve(checkout);
  // Nothing is made behind a symbolic link that leads out of the checkout.
  if (root !== undefined) ['.charthouse', stateFolder].every((folder) => isFolderInside(root, folder));
  mkdirSync(`${checkout}/${stateFolder}`, { recursive: true });
}

/** Git sees nothing of the folder. Only the holder of the lock does this, and undoes it. */
export const hideState = (checkout: string): void => writeFileSync(statePath(checkout, '.gitignore'), '*\n');

/** Undoes it where nothing but locks is left: what an apply is to go on with stays hidden. */
export function showState(checkout: string): void {
  const others = readdirSync(statePath(checkout, '')).filter((name) => name !== '.gitignore' && !/^lock(?:\.|$)/.test(name));
  if (others.length === 0) rmSync(statePath(checkout, '.gitignore'), { force: true });
}

/** Removes what an apply has left, but for its lock and the commit record. The journal goes first: without it, the rest means nothing. */
export function clearState(checkout: string): void {
  for (const name of ['journal.json', 'journal.json.new', 'commit.json.new', 'staged']) {
    rmSync(statePath(checkout, name), { recursive: true, force: true });
  }
}

/** Removes the folder, and the folders around it, as far as nothing is in them. */
export function removeStateFolder(checkout: string, around: { readonly root: boolean }): void {
  const folders = [`${checkout}/${stateFolder}`, `${checkout}/.charthouse`, ...(around.root ? [checkout] : [])];
  folders.every(tryRemove);
}

/** Whether a folder was empty, and is gone. */
export function tryRemove(folder: string): boolean {
  try {
    rmdirSync(folder);
    return true;
  } catch {
    return false;
  }
}
