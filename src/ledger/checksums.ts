import { whyUnsafe } from '../files/output-path';
import { problem, type Problem } from '../problems/problem';
import type { Parsed } from './parsed';

/** The checksum of each file that belongs to us, by its path in the repository. */
export type Checksums = ReadonlyMap<string, string>;

/** Parses a file of checksums. Paths outside of the repository are rejected, so that nothing else is ever removed. */
export function parseChecksums(file: string, text: string): Parsed<Checksums> {
  const checksums = new Map<string, string>();
  for (const [index, line] of text.replace(/\n$/, '').split('\n').entries()) {
    const [, checksum, path] = /^([0-9a-f]{64})  (.+)$/.exec(line) ?? [];
    const broken = (reason: string): { problem: Problem } => ({
      problem: problem('broken-ledger', file, { path: file, reason: `line ${index + 1} ${reason}` }),
    });
    if (checksum === undefined || path === undefined) return broken('is no checksum with a path');
    const reason = whyUnsafe(path);
    if (reason !== undefined) return broken(`has a path that does not stay in the repository on every disk: ${reason}`);
    if (checksums.has(path)) return broken('names a file a second time');
    checksums.set(path, checksum);
  }
  return { value: checksums };
}
