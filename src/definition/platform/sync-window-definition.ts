/** A sync window: a time in which Argo CD may not sync, the only time in which it may sync, or a freeze by dates. */
export type SyncWindowDefinition = DenyWindow | AllowWindow | DatedFreeze;

interface WindowOptions {
  /** Time zone of the times, by its name in the IANA database. @default 'UTC' */
  readonly timeZone?: string;
  /** Whether a person may still sync, in an emergency. @default false */
  readonly manualSync?: boolean;
  /** Why the window exists, for people whose syncs it stops. @default - none */
  readonly reason?: string;
}

/** A recurring freeze: no syncs while the window is open. */
export interface DenyWindow extends WindowOptions {
  /** When the window opens, as a cron schedule with five fields. */
  readonly deny: string;
  /** How long the window stays open, as a Go duration: `6h`, `90m`. */
  readonly duration: string;
  readonly allow?: NotBesideDeny;
  readonly from?: NotBesideSchedule;
}

/** The only time in which Argo CD may sync: no syncs while the window is closed. */
export interface AllowWindow extends WindowOptions {
  /** When the window opens, as a cron schedule with five fields. */
  readonly allow: string;
  /** How long the window stays open, as a Go duration: `8h`. */
  readonly duration: string;
  readonly deny?: NotBesideAllow;
  readonly from?: NotBesideSchedule;
}

/**
 * A freeze by dates: no syncs from the first date to the second. Schedules of Argo CD have no year, so the freeze would come again every
 * year. Synth reports a warning until the freeze is removed from the definition.
 */
export interface DatedFreeze extends WindowOptions {
  /** When the freeze begins, in `timeZone`: `2026-12-18T18:00`. */
  readonly from: string;
  /** When the freeze ends, within a year of its beginning: `2027-01-04T08:00`. */
  readonly until: string;
  readonly deny?: NotBesideDates;
  readonly allow?: NotBesideDates;
}

/** Shown in a compile error if a sync window is named but the platform declares none under `syncWindows`. */
export interface NoSyncWindowIsDeclared {
  readonly declareItUnderSyncWindows?: never;
}

/** Shown in a compile error if a window both denies and allows: make it two windows. */
export interface NotBesideDeny {
  readonly makeItTwoWindows: never;
}

/** Shown in a compile error if a window both denies and allows: make it two windows. */
export interface NotBesideAllow {
  readonly makeItTwoWindows: never;
}

/** Shown in a compile error if a window has a schedule and dates: make it two windows. */
export interface NotBesideSchedule {
  readonly makeItTwoWindows: never;
}

/** Shown in a compile error if a window has dates and a schedule: make it two windows. */
export interface NotBesideDates {
  readonly makeItTwoWindows: never;
}
