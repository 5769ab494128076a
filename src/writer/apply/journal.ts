import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { statePath } from './state-folder';

/** The change of one file. If the file is in neither state, somebody else has changed it. */
export interface JournalStep {
  readonly path: string;
  /** SHA-256 of the old content; null if the file did not exist. */
  readonly before: string | null;
  /** SHA-256 of the new content; null if the file is removed. */
  readonly after: string | null;
}

/** The changes of an apply in one checkout. The file of a step is staged under the step's number. */
export interface Journal {
  /** The checkout with the commit record, relative to this one. */
  readonly first: string;
  readonly steps: readonly JournalStep[];
}

/** All checkouts of one apply, relative to the first one. Once this record exists, the apply is carried out. */
export interface CommitRecord {
  readonly checkouts: readonly string[];
}

export const writeJournal = (checkout: string, journal: Journal): void => writeWhole(statePath(checkout, 'journal.json'), journal);

export const commitFile = (checkout: string): string => statePath(checkout, 'commit.json');

export const writeCommit = (checkout: string, record: CommitRecord): void => writeWhole(commitFile(checkout), record);

export const tryReadJournal = (checkout: string): Journal | undefined =>
  tryReadJson(statePath(checkout, 'journal.json')) as Journal | undefined;

export const tryReadCommit = (checkout: string): CommitRecord | undefined => tryReadJson(commitFile(checkout)) as CommitRecord | undefined;

/** Writes a file so that it either exists with all of its content, or not at all. */
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
