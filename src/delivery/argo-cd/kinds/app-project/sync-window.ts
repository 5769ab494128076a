/**
 * A time at which Argo CD may, or may not, sync. It names Applications, namespaces or clusters, or several of them: any one of these is enough
 * for it to apply, unless {@link WindowTimes.andOperator} says otherwise.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/sync_windows/
 */
export type SyncWindow = WindowOfClusters | WindowOfNamespaces | WindowOfApplications;

/** When a window is open, and for what. */
export interface WindowTimes {
  /** A `deny` is stronger than any `allow`; an `allow` closes all the time outside it. */
  readonly kind: 'allow' | 'deny';
  /** When it opens, as a cron schedule of five fields. */
  readonly schedule: string;
  /** How long it stays open, in Go's form: `6h`, `90m`. */
  readonly duration: string;
  /** Name in the IANA time zone database. @default 'UTC' */
  readonly timeZone?: string;
  /** Whether a person may sync all the same. @default false */
  readonly manualSync?: boolean;
  /** Whether what was begun before the window closed may end. Since Argo CD 3.5. @default false */
  readonly syncOverrun?: boolean;
  /** Whether it applies only where each of the lists that are given has a match. @default false */
  readonly andOperator?: boolean;
  /** At most 255 characters. @default - none */
  readonly description?: string;
}

/** A window that names Applications, and perhaps more. */
export interface WindowOfApplications extends WindowTimes {
  /** Names of Applications. Each is a glob: without a `*` it is itself and nothing else. */
  readonly applications: readonly string[];
  /** Namespaces that are deployed to, as globs. @default - none */
  readonly namespaces?: readonly string[];
  /** Clusters, as globs of what Applications say: a name matches no URL, nor the other way round. @default - none */
  readonly clusters?: readonly string[];
}

/** A window that names namespaces, and perhaps more. */
export interface WindowOfNamespaces extends WindowTimes {
  /** Namespaces that are deployed to, as globs. */
  readonly namespaces: readonly string[];
  /** Names of Applications, as globs. @default - none */
  readonly applications?: readonly string[];
  /** Clusters, as globs of what Applications say: a name matches no URL, nor the other way round. @default - none */
  readonly clusters?: readonly string[];
}

/** A window that names clusters, and perhaps more. */
export interface WindowOfClusters extends WindowTimes {
  /** Clusters, as globs of what Applications say: a name matches no URL, nor the other way round. */
  readonly clusters: readonly string[];
  /** Names of Applications, as globs. @default - none */
  readonly applications?: readonly string[];
  /** Namespaces that are deployed to, as globs. @default - none */
  readonly namespaces?: readonly string[];
}
