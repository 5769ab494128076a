import { mkdtempSync, realpathSync, rmSync, statfsSync } from 'node:fs';
import { freemem, tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Runs a function with a new, empty folder, and removes the folder afterwards in any case. Its path has no symbolic links.
 *
 * @param parent where to create the folder. @default - the folder for temporary files
 */
export async function inTemporaryFolder<Result>(work: (folder: string) => Promise<Result>, parent = tmpdir()): Promise<Result> {
  const folder = realpathSync(mkdtempSync(join(parent, 'charthouse-')));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A file system in memory, which most Linux systems have. */
const memory = '/dev/shm';

/**
 * Where to create a temporary folder for many small files that are soon removed, which takes long on some disks: in memory if there is much more room
 * than they need, and if the user has not chosen another folder for temporary files.
 *
 * @param bytes their size.
 */
export function parentForSmallFiles(bytes: number): string {
  const usual = tmpdir();
  return usual === '/tmp' && 8 * bytes < Math.min(freemem(), freeBytes(memory)) ? memory : usual;
}

/** The free space of a file system; 0 if there is none. */
function freeBytes(folder: string): number {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    return 0;
  }
}
