import { sha256 } from '../data/sha256';
import { checksumLines } from '../files/checksums-of';
import type { Written } from '../files/file-tree';
import { fileMaker } from './file-maker';

/** Writes files in a folder, and keeps their checksums for the files that say them. */
export function stagedFileMaker(folder: string): (path: string, written: Written) => void {
  const makeFile = fileMaker(folder);
  const checksums = new Map<string, string>();
  const checksumOf = (path: string): string => {
    const checksum = checksums.get(path);
    if (checksum === undefined) throw new Error(`the checksum of '${path}' is needed before the file is written`);
    return checksum;
  };
  return (path, written) => {
    if (typeof written === 'string') {
      makeFile(path, written);
      checksums.set(path, sha256(written));
    } else makeFile(path, checksumLines(written, checksumOf));
  };
}
