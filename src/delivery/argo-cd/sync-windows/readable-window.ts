import { tryParseDuration } from '../../../definition/formats/duration';
import { tryParseSchedule, type CronSchedule } from './cron-schedule';
import type { SyncWindow } from '../kinds/app-project/sync-window';
import { zoneOf } from './zone-offset';

/** A window whose schedule and duration Argo CD can read. */
export interface ReadableWindow<W extends SyncWindow = SyncWindow> {
  readonly window: W;
  readonly schedule: CronSchedule;
  /** In milliseconds, rounded up: this does not change whether a time in whole milliseconds is within the window. */
  readonly duration: number;
  readonly zone: string;
}

export function tryReadWindow<W extends SyncWindow>(window: W): ReadableWindow<W> | undefined {
  const schedule = tryParseSchedule(window.schedule);
  const nanoseconds = tryParseDuration(window.duration);
  if (!schedule || nanoseconds === undefined) return undefined;
  const whole = nanoseconds / 1_000_000n;
  const duration = Number(nanoseconds > whole * 1_000_000n ? whole + 1n : whole);
  return { window, schedule, duration, zone: zoneOf(window.timeZone) };
}
