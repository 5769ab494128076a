import { activeSeconds, type ActiveSeconds } from './active-seconds';
import { decide } from './decide';
import { day, second } from './milliseconds';
import type { ReadableWindow } from './readable-window';
import type { SyncWindow } from '../kinds/app-project/sync-window';
import type { AskOptions, SimulatedApplication } from './simulated-application';
import { verdictAt, windowsFor } from './verdict';

export interface NextOptions extends AskOptions {
  /** The end of the search. @default - five years later */
  readonly until?: Date;
}

const fiveYears = (5 * 365 + 2) * day;

/** When an Application may sync next: `at` if it may then, otherwise the first whole second; undefined if never. */
export function nextAllowed(
  windows: readonly SyncWindow[],
  application: SimulatedApplication,
  at: Date,
  options: NextOptions = {},
): Date | undefined {
  return verdictAt(windows, application, at, options).allowed ? at : nextChange(windows, application, at, options);
}

/** When an Application may not sync next: `at` if it may not then, otherwise the first whole second; undefined if never. */
export function nextBlocked(
  windows: readonly SyncWindow[],
  application: SimulatedApplication,
  at: Date,
  options: NextOptions = {},
): Date | undefined {
  return verdictAt(windows, application, at, options).allowed ? nextChange(windows, application, at, options) : at;
}

/** The first whole second after `at` with a different verdict; undefined if there is none. */
export function nextChange(
  windows: readonly SyncWindow[],
  application: SimulatedApplication,
  at: Date,
  options: NextOptions = {},
): Date | undefined {
  const { readable, unreadable } = windowsFor(windows, application);
  if (unreadable.length > 0) return undefined;
  const { allowed } = verdictAt(windows, application, at, options);
  const from = (Math.floor(at.getTime() / second) + 1) * second;
  const until = options.until?.getTime() ?? from + fiveYears;
  const states = readable.map((window) => new WindowState(window, from, until));
  const isAllowed = byStates(states, options);
  for (let time = from; time < until;) {
    for (const state of states) state.moveTo(time);
    if (isAllowed() !== allowed) return new Date(time);
    const against = allowed ? [] : states.filter((state) => state.isActive && isAgainst(state.window, options));
    // While a deny window is active, other windows do not matter.
    time = against.length > 0 ? Math.max(...against.map(changesAt)) : Math.min(...states.map(changesAt));
  }
  return undefined;
}

const isAgainst = ({ window: { kind, manualSync = false } }: ReadableWindow, { manual = false }: AskOptions): boolean =>
  kind === 'deny' && !(manual && manualSync);

const changesAt = (state: WindowState): number => state.changesAt;

/** Whether a sync may run with the current windows; computed once per combination of active windows. */
function byStates(states: readonly WindowState[], options: AskOptions): () => boolean {
  const windows = states.map(({ window }) => window);
  const decided = new Map<string, boolean>();
  return () => {
    const active = states.map(({ isActive }) => isActive);
    const key = active.join();
    const known = decided.get(key);
    if (known !== undefined) return known;
    const { allowed } = decide(windows, (_, index) => active[index]!, options);
    decided.set(key, allowed);
    return allowed;
  };
}

/** Whether a window is active, and until when. Time only moves forward. */
class WindowState {
  isActive = false;
  changesAt = 0;
  private spans: Generator<ActiveSeconds>;
  private current: ActiveSeconds | undefined;

  constructor(
    readonly window: ReadableWindow,
    from: number,
    private readonly until: number,
  ) {
    this.spans = activeSeconds(window, from, until);
    this.current = this.spans.next().value;
  }

  moveTo(time: number): void {
    if (this.current && this.current.end + day < time) this.spans = activeSeconds(this.window, time, this.until);
    while (this.current && this.current.end <= time) this.current = this.spans.next().value;
    this.isActive = this.current !== undefined && this.current.first <= time;
    this.changesAt = (this.isActive ? this.current?.end : this.current?.first) ?? Infinity;
  }
}
