import { problem } from '../../problems/problem';
import type { PlatformRule } from './rule';
import { minutesOf, tryParseLocalTime } from '../formats/local-time';

/** A schedule repeats after a year: a longer freeze would never end. */
const year = 365 * 24 * 60;

/** A dated freeze ends after it begins, and before it would begin again. */
export const freezeDates: PlatformRule = ({ definition }) =>
  Object.entries(definition.syncWindows ?? {}).flatMap(([name, { from, until }]: [string, { from?: unknown; until?: unknown }]) => {
    if (typeof from !== 'string' || typeof until !== 'string') return [];
    const minutes = minutesOf(tryParseLocalTime(until)!) - minutesOf(tryParseLocalTime(from)!);
    return minutes > 0 && minutes < year ? [] : [problem('freeze-dates', `platform.syncWindows.${name}`, { from, until })];
  });
