import { closeSync, constants, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { assertSafe, folderOf } from '../files/output-path';
import { makeFolder, tryResolve } from './inside';

/**
 * With this flag, opening a file fails if a symbolic link is in its place, which could lead anywhere. Windows has no such flag, and hardly
 * any symbolic links.
 */
const overwrite = constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC | (constants.O_NOFOLLOW ?? 0);

/**
 * Writes files in a folder, and creates the subfolders that they need, each once. This is the only place that writes output: it never
 * writes a file outside of the folder.
 */
export function fileMaker(folder: string): (path: string, text: string) => void {
  const madeFolders = new Set<string>();
  let root: string | undefined;
  const make = (within: string): void => {
    if (within === '' || madeFolders.has(within)) return;
    make(folderOf(within));
    // A new folder in one that was checked is no symbolic link.
    if (!tryMakeOne(`${root!}/${within}`)) makeFolder(root!, within);
    madeFolders.add(within);
  };
  return (path, text) => {
    assertSafe(path);
    root ??= makeRoot(folder);
    make(folderOf(path));
    writeFile(`${root}/${path}`, text);
  };
}

/** Creates a folder; returns false if something is in its place already. */
function tryMakeOne(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  }
}

function makeRoot(folder: string): string {
  mkdirSync(folder, { recursive: true });
  return tryResolve(folder)!;
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
