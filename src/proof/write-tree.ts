import { mkdirSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { assertSafe } from '../files/output-path';

/** A file of a tree: its path, relative and with forward slashes, and its text. */
export type TreeFile = readonly [path: string, text: string];

/** The files of a tree that Kustomize may read: it only enters folders with a kustomization, and reads files in them. */
export function filesForKustomize(files: readonly TreeFile[]): TreeFile[] {
  const entered = new Set(files.filter(([path]) => posix.basename(path) === 'kustomization.yaml').map(([path]) => posix.dirname(path)));
  const isBelowOne = (path: string): boolean => {
    const folder = posix.dirname(path);
    return entered.has(folder) || (folder !== '.' && isBelowOne(folder));
  };
  return files.filter(([path]) => isBelowOne(path));
}

/** Writes files to a folder of our own and overwrites existing ones. Other files are not changed. */
export function writeTree(root: string, files: readonly TreeFile[]): void {
  for (const [path] of files) assertSafe(path);
  for (const folder of new Set(files.map(([path]) => posix.dirname(path)))) mkdirSync(join(root, folder), { recursive: true });
  for (const [path, text] of files) writeFileSync(join(root, path), text);
}
