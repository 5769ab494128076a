/** The second thread's instructions. */
export interface StagingOrder {
  /** The folder to which it writes. */
  readonly folder: string;
  /** Shared memory: the number of batches that it has written, or `failed`. */
  readonly written: Int32Array;
}

/** Replaces the count if a batch could not be written. */
export const failed = -1;
