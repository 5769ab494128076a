/**
 * A time in which Argo CD may, or may not, sync. It lists Applications, namespaces or clusters, or several of them. It applies to an
 * Application that matches one of these lists, unless {@link WindowTimes.andOperator} is set.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/sync_windows/
 */
export type SyncWindow = WindowOfClusters | WindowOfNamespaces | WindowOfApplications;

/** When a window is open, and what it does. */
export interface WindowTimes {
  /** `deny` has priority over any `allow`. `allow` forbids syncs at all other times. */
  readonly kind: 'allow' | 'deny';
  /** When the window opens, as a cron schedule with five fields. */
  readonly schedule: string;
  /** How long the window stays open, as a Go duration: `6h`, `90m`. */
  readonly duration: string;
  /** Time zone of the schedule, by its name in the IANA database. @default 'UTC' */
  readonly timeZone?: string;
  /** Whether a person may still sync. @default false */
  readonly manualSync?: boolean;
  /** Whether a sync that began before the window closed may finish. Since Argo CD 3.5. @default false */
  readonly syncOverrun?: boolean;
  /** Whether the window only applies to Applications that match each of the given lists. @default false */
  readonly andOperator?: boolean;
  /** At most 255 characters. @default - none */
  readonly description?: string;
}

/** A window that lists Applications, and optionally namespaces and clusters. */
export interface WindowOfApplications extends WindowTimes {
  /** Names of Applications, as globs. A name without `*` only matches itself. */
  readonly applications: readonly string[];
  /** Destination namespaces, as globs. @default - none */
  readonly namespaces?: readonly string[];
  /**
   * Destination clusters, as globs. They match what Applications contain: a cluster's name does not match its URL, and vice versa.
   *
   * @default - none
   */
  readonly clusters?: readonly string[];
}

/** A window that lists namespaces, and optionally Applications and clusters. */
export interface WindowOfNamespaces extends WindowTimes {
  /** Destination namespaces, as globs. */
  readonly namespaces: readonly string[];
  /** Names of Applications, as globs. @default - none */
  readonly applications?: readonly string[];
  /**
   * Destination clusters, as globs. They match what Applications contain: a cluster's name does not match its URL, and vice versa.
   *
   * @default - none
   */
  readonly clusters?: readonly string[];
}

/** A window that lists clusters, and optionally Applications and namespaces. */
export interface WindowOfClusters extends WindowTimes {
  /** Destination clusters, as globs. They match what Applications contain: a cluster's name does not match its URL, and vice versa. */
  readonly clusters: readonly string[];
  /** Names of Applications, as globs. @default - none */
  readonly applications?: readonly string[];
  /** Destination namespaces, as globs. @default - none */
  readonly namespaces?: readonly string[];
}
