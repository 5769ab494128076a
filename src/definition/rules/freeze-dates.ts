import { problem } from '../../problems/problem';
import type { PlatformRule } from '../check-platform';
import { minutesOf, tryParseLocalTime } from '../formats/local-time';

/** A schedule comes again after a year: what lasts longer would never end. */
const year = 365 * 24 * 60;

/** A freeze by dates ends after it has begun, and before it would begin again. */
export const freezeDates: PlatformRule = ({ definition }) =>
  Object.entries(definition.syncWindows ?? {}).flatMap(([name, { from, until }]: [string, { from?: unknown; until?: unknown }]) => {
    if (typeof from !== 'string' || typeof until !== 'string') return [];
    const minutes = minutesOf(tryParseLocalTime(until)!) - minutesOf(tryParseLocalTime(from)!);
    return minutes > 0 && minutes < year ? [] : [problem('freeze-dates', `platform.syncWindows.${name}`, { from, until })];
  });
