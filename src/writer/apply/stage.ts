import { accessSync, chmodSync, constants, lstatSync, mkdirSync, readFileSync, statSync, writeFileSync, type Stats } from 'node:fs';
import { sha256 } from '../../data/sha256';
import { asGitStores } from '../../files/line-ends';
import { assertSafe, folderOf } from '../../files/output-path';
import { isFolderInside, tryResolve } from '../inside';
import type { ChangedFile, CheckoutChanges } from './checkout-changes';
import type { JournalStep } from './journal';
import { StaleCheckoutError } from './stale-checkout-error';
import { statePath } from './state-folder';

/** Writes the new files next to a checkout's files, and checks that each can be moved into place. Nothing visible to others is changed. */
export function stage({ folder, files }: CheckoutChanges): JournalStep[] {
  const root = tryResolve(folder)!;
  assertWritable(root, files);
  mkdirSync(statePath(folder, 'staged'));
  return files.map((file, index) => {
    const { path, before, after } = file;
    assertSafe(path);
    const there = tryLstat(`${root}/${path}`);
    const content = there && readFileSync(`${root}/${path}`);
    const text = content?.toString('utf8');
    if (text !== before && (text === undefined || asGitStores(text) !== before))
      throw new StaleCheckoutError(`'${path}' in '${folder}' has just been changed by somebody else`);
    if (after !== undefined) writeStaged(statePath(folder, `staged/${index}`), after, there);
    return { path, before: content ? sha256(content) : null, after: after === undefined ? null : sha256(after) };
  });
}

/** A file keeps its mode. A new file that names its interpreter is executable. */
function writeStaged(file: string, text: string, there: Stats | undefined): void {
  writeFileSync(file, text, { flag: 'wx', mode: text.startsWith('#!') ? 0o777 : 0o666 });
  if (there) chmodSync(file, there.mode & 0o777);
}

/** Renaming must not fail halfway because a folder has another owner, is read-only, or is on another disk. */
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
    // A file that will be removed may be at the path of a parent folder.
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw error;
  }
  if (!there.isFile()) throw new StaleCheckoutError(`'${path}' is no file any more`);
  return there;
}
