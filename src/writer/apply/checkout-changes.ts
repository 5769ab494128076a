/** What an apply is to change in one checkout. */
export interface CheckoutChanges {
  /** Path of the checkout. It need not be there. */
  readonly folder: string;
  readonly files: readonly ChangedFile[];
}

/** One file of it. */
export interface ChangedFile {
  readonly path: string;
  /** What the plan has found there; undefined where there was nothing. */
  readonly before: string | undefined;
  /** What is to be there; undefined where the file is to be removed. */
  readonly after: string | undefined;
}
