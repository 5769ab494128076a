/** What the second thread is told when it starts. */
export interface StagingOrder {
  /** Where it writes. */
  readonly folder: string;
  /** Shared with it: how many batches it has written, or `failed`. */
  readonly written: Int32Array;
}

/** Stands in the place of the count once a batch could not be written. */
export const failed = -1;
