import { createHash } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { statePath } from './state-folder';

/** What an apply does to one file. Whoever finds the file in neither state knows that somebody has changed it since. */
export interface Step {
  readonly path: string;
  /** SHA-256 of the content before; null where there is no file. */
  readonly before: string | null;
  /** SHA-256 of the content after; null where the file is removed. */
  readonly after: string | null;
}

/** What an apply is about to do in one checkout. The file of a step is staged under the number of the step. */
export interface Journal {
  /** The checkout that has the commit record: its path from this one. */
  readonly first: string;
  readonly steps: readonly Step[];
}

/** All checkouts of one apply, by their paths from the first one. As soon as there is this record, the apply is carried out; before, it is not. */
export interface CommitRecord {
  readonly checkouts: readonly string[];
}

export const checksum = (content: Buffer | string): string => createHash('sha256').update(content).digest('hex');

export const writeJournal = (checkout: string, journal: Journal): void => writeWhole(statePath(checkout, 'journal.json'), journal);

export const commitFile = (checkout: string): string => statePath(checkout, 'commit.json');

export const writeCommit = (checkout: string, record: CommitRecord): void => writeWhole(commitFile(checkout), record);

export const tryReadJournal = (checkout: string): Journal | undefined =>
  tryReadJson(statePath(checkout, 'journal.json')) as Journal | undefined;

export const tryReadCommit = (checkout: string): CommitRecord | undefined => tryReadJson(commitFile(checkout)) as CommitRecord | undefined;

/** A file that is there has all of its content. */
function writeWhole(file: string, content: object): void {
  writeFileSync(`${file}.new`, JSON.stringify(content));
  renameSync(`${file}.new`, file);
}

function tryReadJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR' || error instanceof SyntaxError) return undefined;
    throw error;
  }
}
