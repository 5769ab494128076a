import { statSync, type Stats } from 'node:fs';
import { parse, resolve } from 'node:path';
import { quote } from '../problems/text';
import { CannotRunError } from '../problems/user-error';

/**
 * Checks that a folder can be written, before anything is rendered for it.
 *
 * @throws CannotRunError if the name is empty, if it is the root of the disk, or if it is not a folder.
 */
export function checkOutputFolder(folder: string): void {
  if (folder.trim() === '')
    throw new CannotRunError("the output folder has no name: name one, as in '--output dist', or unset the variable that names it");
  if (folder.includes('\0')) throw new CannotRunError(`${quote(folder)} cannot be an output folder: it has a NUL character in it`);
  const path = resolve(folder);
  if (path === parse(path).root) throw new CannotRunError(`${quote(folder)} cannot be the output folder: it is the root of the disk`);
  const there = tryStat(path, folder);
  if (there && !there.isDirectory())
    throw new CannotRunError(`${quote(folder)} cannot be the output folder: it is a file; remove it, or name another folder`);
}

function tryStat(path: string, folder: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (cause) {
    throw new CannotRunError(`cannot write to ${quote(folder)}: ${(cause as Error).message}`, { cause });
  }
}
