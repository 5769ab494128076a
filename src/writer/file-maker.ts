import { closeSync, constants, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { assertSafe } from '../files/output-path';
import { folderOf, isFolderInside, tryResolve } from './inside';

/** Whoever opens a file so is told of a symbolic link in its place, which could lead anywhere. Windows has no such flag, and hardly any link. */
const overwrite = constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC | (constants.O_NOFOLLOW ?? 0);

/**
 * Makes files below a folder, and the folders that they need: each of those once. It is the only place that writes output: no file is written that
 * does not lie in the folder.
 */
export function fileMaker(folder: string): (path: string, text: string) => void {
  const madeFolders = new Set<string>();
  let root: string | undefined;
  return (path, text) => {
    assertSafe(path);
    root ??= makeRoot(folder);
    const within = folderOf(path);
    if (!madeFolders.has(within)) {
      makeFolder(root, within);
      madeFolders.add(within);
    }
    writeFile(`${root}/${path}`, text);
  };
}

function makeRoot(folder: string): string {
  mkdirSync(folder, { recursive: true });
  return tryResolve(folder)!;
}

/** Nothing is made behind a symbolic link that leads out: the first part that is there is looked at before any is made. */
function makeFolder(root: string, folder: string): void {
  let there = folder;
  while (there !== '' && !isFolderInside(root, there)) there = folderOf(there);
  if (there !== folder) mkdirSync(`${root}/${folder}`, { recursive: true });
}

function writeFile(file: string, text: string): void {
  let opened: number;
  try {
    opened = openSync(file, overwrite, 0o666);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ELOOP') throw error;
    throw new Error(`'${file}' is a symbolic link: remove the link`, { cause: error });
  }
  try {
    writeFileSync(opened, text);
  } finally {
    closeSync(opened);
  }
}
