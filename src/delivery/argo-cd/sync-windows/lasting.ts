import { tryReadWindow } from './readable-window';
import type { SyncWindow } from '../kinds/app-project/sync-window';
import { wallSpans } from './wall-spans';

/** The calendar repeats after so long. */
const [begin, end] = [Date.UTC(2000, 0, 1), Date.UTC(2400, 0, 1)];

/** Whether a window is never active, though Argo CD can read it: it lasts no time. An allow window of this kind closes all for ever. */
export function neverOpens(window: SyncWindow): boolean {
  const readable = tryReadWindow(window);
  return readable !== undefined && wallSpans(readable, begin, end).next().done === true;
}

/**
 * Whether a window is always active, but perhaps for an instant: it lasts until it begins again, or never begins. For where a schedule
 * has no day at all, such as `0 0 30 2 *`, Argo CD takes the window for active: a deny window of this kind freezes for ever, an allow
 * window is always open.
 */
export function neverCloses(window: SyncWindow): boolean {
  const readable = tryReadWindow(window);
  if (!readable) return false;
  // So much longer, it overlaps with what it would only touch.
  const [span] = wallSpans({ schedule: readable.schedule, duration: readable.duration + 1 }, begin, end);
  return span !== undefined && span.from <= begin && span.to >= end;
}
