import { tryReadWindow } from './readable-window';
import type { SyncWindow } from '../kinds/app-project/sync-window';
import { wallSpans } from './wall-spans';

/** The calendar repeats after 400 years. */
const [begin, end] = [Date.UTC(2000, 0, 1), Date.UTC(2400, 0, 1)];

/** Whether a window is readable but never active, because its duration is zero. An allow window of this kind blocks all syncs forever. */
export function neverOpens(window: SyncWindow): boolean {
  const readable = tryReadWindow(window);
  return readable !== undefined && wallSpans(readable, begin, end).next().done === true;
}

/**
 * Whether a window is always active, except perhaps for single instants: it lasts until it begins again, or its schedule has no day, such
 * as `0 0 30 2 *`. Argo CD takes such a window for active: a deny window of this kind blocks all syncs forever, an allow window is always
 * open.
 */
export function neverCloses(window: SyncWindow): boolean {
  const readable = tryReadWindow(window);
  if (!readable) return false;
  // One millisecond longer, spans that would only touch overlap.
  const [span] = wallSpans({ schedule: readable.schedule, duration: readable.duration + 1 }, begin, end);
  return span !== undefined && span.from <= begin && span.to >= end;
}
