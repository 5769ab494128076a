/** One of three shapes: when Argo CD may not sync, when alone it may, or a freeze by dates. */
export type SyncWindowDefinition = DenyWindow | AllowWindow | DatedFreeze;

interface WindowWords {
  /**
   * Name in the IANA time zone database, in which the times are meant.
   *
   * @default 'UTC'
   */
  readonly timeZone?: string;
  /**
   * Whether a person may sync all the same: the way to break the glass.
   *
   * @default false
   */
  readonly manualSync?: boolean;
  /** Why there is such a window, for who is held back by it. @default - its name says enough */
  readonly reason?: string;
}

/** A freeze that comes again and again: no sync while it is open. */
export interface DenyWindow extends WindowWords {
  /** When it opens, as a cron schedule of five fields. */
  readonly deny: string;
  /** How long it stays open, as a Go duration: `6h`, `90m`. */
  readonly duration: string;
  readonly allow?: NotBesideDeny;
  readonly from?: NotBesideSchedule;
}

/** The only time to sync: all outside it is closed. */
export interface AllowWindow extends WindowWords {
  /** When it opens, as a cron schedule of five fields. */
  readonly allow: string;
  /** How long it stays open, as a Go duration: `8h`. */
  readonly duration: string;
  readonly deny?: NotBesideAllow;
  readonly from?: NotBesideSchedule;
}

/**
 * A freeze by its dates: no sync from the first to the second. Argo CD knows schedules and no years: it would come again each year, which
 * a warning says until it leaves the definition.
 */
export interface DatedFreeze extends WindowWords {
  /** Where it begins, in `timeZone`: `2026-12-18T18:00`. */
  readonly from: string;
  /** Where it ends: `2027-01-04T08:00`, within a year of its beginning. */
  readonly until: string;
  readonly deny?: NotBesideDates;
  readonly allow?: NotBesideDates;
}

/** Stands in a compile error where a window is named and the platform declares none under `syncWindows`. */
export interface NoSyncWindowIsDeclared {
  readonly declareItUnderSyncWindows: never;
}

/** Stands in a compile error where a window both denies and allows: make it two windows. */
export interface NotBesideDeny {
  readonly makeItTwoWindows: never;
}

/** Stands in a compile error where a window both denies and allows: make it two windows. */
export interface NotBesideAllow {
  readonly makeItTwoWindows: never;
}

/** Stands in a compile error where a window has a schedule and dates: make it two windows. */
export interface NotBesideSchedule {
  readonly makeItTwoWindows: never;
}

/** Stands in a compile error where a window has dates and a schedule: make it two windows. */
export interface NotBesideDates {
  readonly makeItTwoWindows: never;
}
