import { windowProperties } from '../../definition/platform/sync-window-shape';
import { minutesOf, tryParseLocalTime } from '../../definition/formats/local-time';
import type { Given } from '../../definition/given';
import type { SyncWindowDefinition } from '../../definition/platform/sync-window-definition';
import type { SyncWindowModel } from '../types/platform-model';

/** A window with its schedule. For a dated freeze, this is the schedule that opens it on its date, every year. */
export function resolveWindow(name: string, window: Given<SyncWindowDefinition>): SyncWindowModel {
  const words = {
    name,
    timeZone: window.timeZone ?? windowProperties.timeZone.default,
    manualSync: window.manualSync ?? windowProperties.manualSync.default,
    reason: window.reason,
    until: undefined,
  };
  if (isGiven(window, 'from')) return { ...words, kind: 'deny', ...scheduleOf(window.from, window.until), until: window.until };
  const kind = isGiven(window, 'deny') ? 'deny' : 'allow';
  const { duration, ...schedules } = window as { readonly duration: string; readonly deny?: string; readonly allow?: string };
  return { ...words, kind, schedule: schedules[kind]!, duration };
}

const isGiven = <K extends string>(
  window: SyncWindowDefinition,
  key: K,
): window is SyncWindowDefinition & Record<K, string> & { until: string } =>
  (window as unknown as Record<string, unknown>)[key] !== undefined;

function scheduleOf(from: string, until: string): { readonly schedule: string; readonly duration: string } {
  const first = tryParseLocalTime(from)!;
  const minutes = minutesOf(tryParseLocalTime(until)!) - minutesOf(first);
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return {
    schedule: `${first.minute} ${first.hour} ${first.day} ${first.month} *`,
    duration: `${hours > 0 ? `${hours}h` : ''}${rest > 0 ? `${rest}m` : ''}`,
  };
}
