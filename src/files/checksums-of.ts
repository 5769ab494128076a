/** The files whose checksums a file says. They are in its tree before it. Plain data, so that it can be sent to another thread. */
export interface ListedFiles {
  /** The folder of the tree to which the paths are relative: with a slash at its end, or empty for the tree itself. */
  readonly folder: string;
  readonly paths: readonly string[];
}

/** The content of a file that says the checksums of others. Its text is made only where it is needed. */
export class ChecksumsOf {
  constructor(readonly files: ListedFiles) {}
}

/**
 * The text of a file that says the checksums of others.
 *
 * @param checksumOf returns the checksum of a file by its path in the tree.
 */
export const checksumLines = ({ folder, paths }: ListedFiles, checksumOf: (path: string) => string): string =>
  formatChecksums(paths, (path) => checksumOf(`${folder}${path}`));

/** Checksums as `sha256sum` writes and reads them, sorted by path. */
export const formatChecksums = (paths: Iterable<string>, checksumOf: (path: string) => string): string =>
  [...paths]
    .sort()
    .map((path) => `${checksumOf(path)}  ${path}\n`)
    .join('');
