import { accessSync, chmodSync, constants, lstatSync, mkdirSync, readFileSync, statSync, writeFileSync, type Stats } from 'node:fs';
import { assertSafe } from '../../files/output-path';
import { folderOf, isFolderInside, tryResolve } from '../inside';
import type { ChangedFile, CheckoutChanges } from './checkout-changes';
import { checksum, type Step } from './journal';
import { statePath } from './state-folder';

/** The checkout is not any more as the plan has found it. */
export class StaleCheckoutError extends Error {}

/** Writes beside a checkout's files what they are to be, and makes sure that each can be put into its place. Nothing that others see is changed. */
export function stage({ folder, files }: CheckoutChanges): Step[] {
  const root = tryResolve(folder)!;
  assertWritable(root, files);
  mkdirSync(statePath(folder, 'staged'));
  return files.map((file, index) => {
    const { path, before, after } = file;
    assertSafe(path);
    const there = tryLstat(`${root}/${path}`);
    const content = there && readFileSync(`${root}/${path}`);
    if (content?.toString('utf8') !== before)
      throw new StaleCheckoutError(`'${path}' in '${folder}' has just been changed by somebody else`);
    if (after !== undefined) writeStaged(statePath(folder, `staged/${index}`), after, there);
    return { path, before: content ? checksum(content) : null, after: after === undefined ? null : checksum(after) };
  });
}

/** A file keeps its mode. A new one that names its interpreter is a program. */
function writeStaged(file: string, text: string, there: Stats | undefined): void {
  writeFileSync(file, text, { flag: 'wx', mode: text.startsWith('#!') ? 0o777 : 0o666 });
  if (there) chmodSync(file, there.mode & 0o777);
}

/** Renaming must not fail once it has begun, because a folder is another's, read-only, or on another disk. */
function assertWritable(root: string, files: readonly ChangedFile[]): void {
  const { dev } = statSync(statePath(root, ''));
  for (const folder of new Set(files.map(({ path }) => folderOf(path)))) {
    let there = folder;
    while (there !== '' && !isThere(root, there)) there = folderOf(there);
    const path = there === '' ? root : `${root}/${there}`;
    accessSync(path, constants.W_OK | constants.X_OK);
    if (statSync(path).dev !== dev) throw new Error(`'${there}' in it is on another disk`);
  }
}

const isThere = (root: string, folder: string): boolean => isFolderInside(root, folder) && statSync(`${root}/${folder}`).isDirectory();

function tryLstat(path: string): Stats | undefined {
  let there: Stats;
  try {
    there = lstatSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // Where a folder is to be may be a file, which is to be removed.
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw error;
  }
  if (!there.isFile()) throw new StaleCheckoutError(`'${path}' is no file any more`);
  return there;
}
