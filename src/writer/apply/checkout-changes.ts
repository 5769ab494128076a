/** The changes of an apply in one checkout. */
export interface CheckoutChanges {
  /** Path of the checkout, which need not exist. */
  readonly folder: string;
  readonly files: readonly ChangedFile[];
}

/** A changed file. */
export interface ChangedFile {
  readonly path: string;
  /** The text that the plan found; undefined if the file did not exist. */
  readonly before: string | undefined;
  /** The new text; undefined if the file is removed. */
  readonly after: string | undefined;
}
