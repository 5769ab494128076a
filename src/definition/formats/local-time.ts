import { problem } from '../../problems/problem';
import type { Format } from '../shape/shape';

const pattern = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})$/;

/** A local time, by its parts. */
export interface LocalTime {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

/** The parts of `2026-12-18T18:00`; undefined if there is no such day or time. */
export function tryParseLocalTime(text: string): LocalTime | undefined {
  const [year, month, day, hour, minute] = (pattern.exec(text) ?? []).slice(1).map(Number) as [number, number, number, number, number];
  if (year === undefined) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day, hour, minute));
  // `Date` maps years before 100 to other years.
  const isThere = year >= 100 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day && hour < 24 && minute < 60;
  return isThere ? { year, month, day, hour, minute } : undefined;
}

/** Minutes since the epoch, as if the time were in UTC. */
export const minutesOf = ({ year, month, day, hour, minute }: LocalTime): number => Date.UTC(year, month - 1, day, hour, minute) / 60_000;

/** A local time with minutes, without a time zone. */
export const localTime: Format<string> = (value, at) =>
  tryParseLocalTime(value) ? undefined : problem('invalid-local-time', at, { given: value });
