import { day, second } from './milliseconds';
import type { ReadableWindow } from './readable-window';

/** A time without its ends, in milliseconds: at `from` and at `to` it is not active. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * When a window is active by the clock on the wall, which knows no changes: all spans that end after `after` and begin before `until`,
 * in order, those that overlap as one. One that goes on at `until` may end later than it says.
 */
export function* wallSpans(window: Pick<ReadableWindow, 'schedule' | 'duration'>, after: number, until: number): Generator<Span> {
  let open: Span | undefined;
  for (const span of separateSpans(window, after, until)) {
    if (open && span.from < open.to) {
      open = { from: open.from, to: Math.max(open.to, span.to) };
    } else {
      if (open && open.to > after) yield open;
      open = span;
    }
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
      // Nothing in sight: active, until the next year brings another into sight.
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
    const last = spans.at(-1);
    if (last && time < last.to) spans[spans.length - 1] = { from: last.from, to: time + duration };
    else spans.push({ from: time, to: time + duration });
  }
  return spans;
}
