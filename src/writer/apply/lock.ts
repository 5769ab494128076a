import { linkSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { quote } from '../../problems/text';
import { CannotRunError } from '../../problems/user-error';
import { tryResolve } from '../inside';
import { tryReadFile } from '../try-read-file';
import { isDead, ownHolder, tryParseHolder, type Holder } from './holder';
import { hideState, makeStateFolder, removeStateFolder, showState, statePath } from './state-folder';

/**
 * Locks a checkout for this process. A lock of a process that has ended is taken over.
 *
 * @returns a function that unlocks the checkout, and removes the folders that were created for the lock.
 * @throws CannotRunError if another process holds it.
 */
export function lockCheckout(checkout: string): () => void {
  const isNew = tryResolve(checkout) === undefined;
  const own = statePath(checkout, `lock.${process.pid}`);
  const lock = statePath(checkout, 'lock');
  const remove = (): void => removeStateFolder(checkout, { root: isNew });
  writeOwn(checkout, own);
  try {
    while (!tryLink(own, lock)) makeFree(lock, { checkout, own });
    hideState(checkout);
    for (const left of leftBehind(checkout)) removeFile(left);
  } catch (error) {
    removeFile(own);
    remove();
    throw error;
  }
  removeFile(own);
  return () => {
    showState(checkout);
    removeFile(lock);
    remove();
  };
}

/** Retries, because the previous holder may remove the folder while this process creates it or writes into it. */
function writeOwn(checkout: string, own: string): void {
  for (let tries = 0; ; tries++) {
    try {
      makeStateFolder(checkout);
      return writeFileSync(own, JSON.stringify(ownHolder()));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || tries > 100) throw error;
    }
  }
}

interface Attempt {
  readonly checkout: string;
  /** This process's own file, which is linked to become the lock. */
  readonly own: string;
}

/**
 * Removes a lock whose holder has ended. Several processes may find it. Only the one that creates the file named after the dead holder may
 * remove the lock. That file is a lock itself, whose holder may die as well.
 *
 * @throws CannotRunError if the holder is still running.
 */
function makeFree(lock: string, { checkout, own }: Attempt): void {
  const text = tryReadFile(lock);
  if (text === undefined) return;
  const holder = tryParseHolder(text);
  if (!holder || !isDead(holder)) throw refused(checkout, lock, holder);
  const right = `${lock}.after-${holder.pid}-${holder.start ?? ''}`;
  if (!tryLink(own, right)) return makeFree(right, { checkout, own });
  // An earlier process may have removed the dead lock meanwhile, and another one may hold a new lock.
  if (tryReadFile(lock) === text) removeFile(lock);
  removeFile(right);
}

/** Files of processes that died while they waited for the lock. They would keep the folder from being removed. */
function leftBehind(checkout: string): string[] {
  const folder = statePath(checkout, '');
  return readdirSync(folder)
    .filter((name) => name.startsWith('lock.'))
    .map((name) => join(folder, name))
    .filter((file) =>
      isDead(tryParseHolder(tryReadFile(file) ?? '') ?? { pid: Number(/\d+/.exec(file.slice(folder.length))), host: hostname() }),
    );
}

const removeFile = (file: string): void => rmSync(file, { force: true });

function refused(checkout: string, lock: string, holder: Holder | undefined): CannotRunError {
  const who = holder ? `process ${holder.pid} on ${quote(holder.host)}` : 'a process that is not known';
  return new CannotRunError(
    `${quote(checkout)} is being applied to by ${who}: wait for its end; if it has ended on another machine, remove ${quote(lock)}`,
  );
}

/** Tries to take the lock. A link appears with its content, so nobody can read an incomplete lock. */
function tryLink(own: string, lock: string): boolean {
  try {
    linkSync(own, lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
