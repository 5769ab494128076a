import type { ListedFiles } from './checksum-lines';

/** The content of a file that says the checksums of others. Its text is made only where it is needed. */
export class ChecksumsOf {
  constructor(readonly files: ListedFiles) {}
}
