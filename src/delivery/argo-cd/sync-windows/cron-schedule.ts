import { CannotRunError } from '../../../problems/user-error';
import { hasZone, parseCron, type CronFields } from '../../../definition/formats/cron';
import { day, minute, second } from './milliseconds';

/** A schedule in local time, without zone or clock changes. All times are in milliseconds since the epoch, as if local time were UTC. */
export interface CronSchedule {
  /** The times of day at which it begins, in milliseconds after midnight, ascending. */
  readonly times: readonly number[];
  /** The first beginning after a time; undefined if there is none in that year or the next five. */
  next(after: number): number | undefined;
}

/** Cached: many Applications share few schedules. */
const schedules = new Map<string, CronSchedule | undefined>();

/** Parses a schedule as Argo CD does; undefined if Argo CD cannot parse it. */
export function tryParseSchedule(text: string): CronSchedule | undefined {
  if (hasZone(text)) throw new CannotRunError(`the sync window's schedule '${text}' has a zone of its own, which is not simulated`);
  if (!schedules.has(text)) schedules.set(text, scheduleOf(parseCron(text)));
  return schedules.get(text);
}

function scheduleOf(fields: ReturnType<typeof parseCron>): CronSchedule | undefined {
  if ('reason' in fields) return undefined;
  const minutes = ascending(fields.minutes);
  const times = ascending(fields.hours).flatMap((hour) => minutes.map((each) => (hour * 60 + each) * minute));
  return { times, next: (after) => nextBeginning(fields, times, (Math.floor(after / second) + 1) * second) };
}

const ascending = (values: Iterable<number>): number[] => [...values].sort((a, b) => a - b);

/**
 * The first beginning at `from` or later.
 *
 * @see https://github.com/robfig/cron/blob/v3.0.1/spec.go
 */
function nextBeginning(fields: CronFields, times: readonly number[], from: number): number | undefined {
  if (times.length === 0) return undefined;
  const end = Date.UTC(new Date(from).getUTCFullYear() + 6, 0, 1);
  let midnight = Math.floor(from / day) * day;
  while (midnight < end) {
    const date = new Date(midnight);
    if (!fields.months.has(date.getUTCMonth() + 1)) {
      midnight = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1);
      continue;
    }
    const time = matchesDay(fields, date) ? times.find((each) => midnight + each >= from) : undefined;
    if (time !== undefined) return midnight + time;
    midnight += day;
  }
  return undefined;
}

function matchesDay({ daysOfMonth, daysOfWeek, eitherDay }: CronFields, date: Date): boolean {
  const byMonth = daysOfMonth.has(date.getUTCDate());
  const byWeek = daysOfWeek.has(date.getUTCDay());
  return eitherDay ? byMonth || byWeek : byMonth && byWeek;
}
