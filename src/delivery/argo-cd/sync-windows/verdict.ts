import { decide, type Decision } from './decide';
import { matches } from './matching';
import { tryReadWindow, type ReadableWindow } from './readable-window';
import type { SyncWindow } from '../kinds/app-project/sync-window';
import type { AskOptions, SimulatedApplication } from './simulated-application';
import { contains } from './span';
import { offsetAt } from './zone-offset';

/** Argo CD's verdict on a sync. Windows are the given objects. */
export interface Verdict<W> extends Decision<W> {
  /** The windows that apply to the Application. */
  readonly matching: readonly W[];
  /** The active ones among them; empty if one is unreadable. */
  readonly active: readonly W[];
}

/** Whether an Application may sync at a time, given the windows of its project. Exact to the millisecond. */
export function verdictAt<W extends SyncWindow>(
  windows: readonly W[],
  application: SimulatedApplication,
  at: Date,
  options: AskOptions = {},
): Verdict<W> {
  const { matching, readable, unreadable } = windowsFor(windows, application);
  if (unreadable.length > 0) return { allowed: false, reason: 'unreadable', decidedBy: unreadable, matching, active: [] };
  const active = readable.filter((window) => isActiveAt(window, at.getTime()));
  const decision = decide(readable, (window) => active.includes(window), options);
  return { ...decision, matching, active: active.map(({ window }) => window) };
}

/** The windows that apply to an Application, by whether Argo CD can parse them. */
export function windowsFor<W extends SyncWindow>(windows: readonly W[], application: SimulatedApplication) {
  const matching = windows.filter((window) => matches(window, application));
  const read = matching.map((window) => ({ window, readable: tryReadWindow(window) }));
  return {
    matching,
    readable: read.flatMap(({ readable }) => readable ?? []),
    unreadable: read.flatMap(({ window, readable }) => (readable ? [] : [window])),
  };
}

/**
 * Whether a window is active at a time. Argo CD uses the offset of the zone at that time, whatever it was when the window began. If the
 * schedule has no beginning in the next five years, Argo CD takes the missing beginning for one long ago, and the window is active.
 */
function isActiveAt({ schedule, duration, zone }: ReadableWindow, at: number): boolean {
  const now = at + offsetAt(zone, at);
  const from = schedule.next(now - duration);
  return from === undefined || contains({ from, to: from + duration }, now);
}
