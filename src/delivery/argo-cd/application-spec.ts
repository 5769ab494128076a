/**
 * What an Argo CD Application delivers, where to and how: the fields that Charthouse writes, under their own names.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/application-specification/
 */
export interface ApplicationSpec {
  /** The AppProject that permits it. */
  readonly project: string;
  readonly source: ApplicationSource;
  readonly destination: ApplicationDestination;
  /** @default - a person syncs, once, without options */
  readonly syncPolicy?: ApplicationSyncPolicy;
  /** Fields that somebody else owns, and that Git therefore has no say in. @default - none */
  readonly ignoreDifferences?: readonly IgnoredDifference[];
}

/** A folder of a repository, at a revision. */
export interface ApplicationSource {
  readonly repoURL: string;
  /** A branch, a tag or a commit. */
  readonly targetRevision: string;
  /** Relative to the repository's root. */
  readonly path: string;
}

/** A namespace of a cluster. */
export interface ApplicationDestination {
  /** URL of the cluster's API server. */
  readonly server: string;
  readonly namespace: string;
}

/** @see https://argo-cd.readthedocs.io/en/stable/user-guide/auto_sync/ */
export interface ApplicationSyncPolicy {
  /** Sync as soon as Git changes. @default - a person syncs */
  readonly automated?: AutomatedSync;
  /** What becomes of a sync that failed. @default - it is not tried again */
  readonly retry?: SyncRetry;
  /** Written `Option=value`. @see https://argo-cd.readthedocs.io/en/stable/user-guide/sync-options/ */
  readonly syncOptions?: readonly string[];
}

/** `allowEmpty` is not among the fields: a sync that would delete all there is waits for a person. */
export interface AutomatedSync {
  /** Delete what is no longer in Git. */
  readonly prune: boolean;
  /** Put back what was changed on the cluster. */
  readonly selfHeal: boolean;
}

export interface SyncRetry {
  /** How many times. */
  readonly limit: number;
  /** How long to wait in between: `duration`, then each time `factor` times as long, up to `maxDuration`; in Go's form, `3m0s`. */
  readonly backoff: { readonly duration: string; readonly factor: number; readonly maxDuration: string };
}

/** @see https://argo-cd.readthedocs.io/en/stable/user-guide/diffing/ */
export interface IgnoredDifference {
  /** Empty for the core. */
  readonly group: string;
  readonly kind: string;
  /** @default - every object of the kind */
  readonly name?: string;
  /** @see https://datatracker.ietf.org/doc/html/rfc6901 */
  readonly jsonPointers: readonly string[];
}
