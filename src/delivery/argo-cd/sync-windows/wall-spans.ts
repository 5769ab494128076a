import { day, second } from './milliseconds';
import type { ReadableWindow } from './readable-window';
import { tryJoin, type Span } from './span';

/**
 * When a window is active in local time, without clock changes: all spans that end after `after` and begin before `until`, in order;
 * spans that overlap are joined. A span that goes on at `until` may end later than reported.
 */
export function* wallSpans(window: Pick<ReadableWindow, 'schedule' | 'duration'>, after: number, until: number): Generator<Span> {
  let open: Span | undefined;
  for (const span of separateSpans(window, after, until)) {
    const joined = open && tryJoin(open, span);
    if (open && !joined && open.to > after) yield open;
    open = joined ?? span;
    if (open.to >= until) break;
  }
  if (open && open.to > after) yield open;
}

function* separateSpans(
  { schedule, duration }: Pick<ReadableWindow, 'schedule' | 'duration'>,
  after: number,
  until: number,
): Generator<Span> {
  const ofDay = spansOfDay(schedule.times, duration);
  for (let searched = after - duration; ;) {
    const beginning = schedule.next(searched);
    if (beginning === undefined) {
      // No beginning within five years: active until a later year brings one within reach.
      const year = new Date(searched + second).getUTCFullYear();
      const end = Date.UTC(year + 1, 0, 1) - second;
      if (searched + duration >= until) return;
      yield { from: searched + duration - 1, to: end + duration };
      searched = end;
    } else {
      if (beginning >= until) return;
      const midnight = Math.floor(beginning / day) * day;
      for (const { from, to } of ofDay) if (midnight + from < until) yield { from: midnight + from, to: midnight + to };
      searched = midnight + day - 1;
    }
  }
}

function spansOfDay(times: readonly number[], duration: number): Span[] {
  const spans: Span[] = [];
  for (const time of duration > 0 ? times : []) {
    const span = { from: time, to: time + duration };
    const last = spans.pop();
    const joined = last && tryJoin(last, span);
    if (last && !joined) spans.push(last);
    spans.push(joined ?? span);
  }
  return spans;
}
