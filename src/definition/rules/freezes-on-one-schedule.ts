import { windowProperties } from '../platform/sync-window-shape';
import { problem } from '../../problems/problem';
import type { PlatformRule } from './rule';

/**
 * Two dated freezes that begin on the same day of different years have the same schedule in Argo CD: the longer one would apply in both
 * years.
 */
export const freezesOnOneSchedule: PlatformRule = ({ definition }) => {
  const first = new Map<string, string>();
  return Object.entries(definition.syncWindows ?? {}).flatMap(([name, window]: [string, { from?: unknown; timeZone?: unknown }]) => {
    if (typeof window.from !== 'string') return [];
    const schedule = `${window.from.slice('YYYY-'.length)} ${String(window.timeZone ?? windowProperties.timeZone.default)}`;
    const known = first.get(schedule);
    if (known === undefined) first.set(schedule, name);
    return known === undefined
      ? []
      : [
          problem(
            'freezes-on-one-schedule',
            [known, name].map((each) => `platform.syncWindows.${each}`),
            { freezes: [known, name] },
          ),
        ];
  });
};
