import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Whether files are the same as when a build was recorded. A build need not run again if neither what it reads nor what it wrote has changed.
 *
 * @param record the file with the record.
 * @param paths files and folders that the build reads and writes.
 */
export const isRecorded = (record, paths) => existsSync(record) && readFileSync(record, 'utf8') === checksumOf(paths);

/** Records the files after a build. */
export function recordBuild(record, paths) {
  mkdirSync(dirname(record), { recursive: true });
  writeFileSync(record, checksumOf(paths));
}

function checksumOf(paths) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap(filesIn)) {
    hash.update(`${file}\0`).update(createHash('sha256').update(readFileSync(file)).digest());
  }
  return `${hash.digest('hex')}\n`;
}

/** A file, or all files below a folder, sorted. None if there is nothing. */
function filesIn(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return [];
  if (!found.isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesIn(join(path, name)));
}
