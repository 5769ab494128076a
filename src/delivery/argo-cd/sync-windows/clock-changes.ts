import { neverCloses } from './lasting';
import { day, second } from './milliseconds';
import type { ReadableWindow } from './readable-window';
import type { SyncWindow } from '../kinds/app-project/sync-window';
import type { SimulatedApplication } from './simulated-application';
import type { Span } from './span';
import { windowsFor } from './verdict';
import { wallSpans } from './wall-spans';
import { segmentsOf, type Segment } from './zone-offset';

/** When a window opens and closes. */
export interface Opening {
  readonly opens: Date;
  readonly closes: Date;
}

/** A window that behaves differently than intended because of a clock change in its zone. */
export interface ClockChange<W> {
  readonly window: W;
  /**
   * - `edges`: it opens or closes at another local time than specified, or not at all, or twice
   * - `length`: it opens and closes at the specified local times, and is therefore longer or shorter than its duration
   */
  readonly kind: 'edges' | 'length';
  /** The clock changes in the window, mostly one. Offsets are in seconds ahead of UTC. */
  readonly changes: readonly { readonly at: Date; readonly before: number; readonly after: number }[];
  /** In local time: from when the clock first shows the beginning, or skips it, until it next shows the end. */
  readonly meant: Opening;
  /** When it would close if it were open from `meant.opens` for its duration. */
  readonly closesByDuration: Date;
  /** When Argo CD considers it open: once, never, or several times if the clock goes back over an edge. */
  readonly actual: readonly Opening[];
}

/** The windows of an Application that a clock change affects, and that are or should be open between two times. */
export function clockChanges<W extends SyncWindow>(
  windows: readonly W[],
  application: SimulatedApplication,
  from: Date,
  until: Date,
): ClockChange<W>[] {
  const { readable } = windowsFor(windows, application);
  return readable
    .filter(({ zone, window }) => zone !== 'UTC' && !neverCloses(window))
    .flatMap((window) => changesOf(window, from.getTime(), until.getTime()));
}

/** An upper bound for any offset from UTC, and for any clock change. */
const most = 1.5 * day;

function changesOf<W extends SyncWindow>(window: ReadableWindow<W>, from: number, until: number): ClockChange<W>[] {
  const spans = [...wallSpans(window, from - most, until + most)].map((span) => wholeSpan(window, span));
  if (spans.length === 0) return [];
  const segments = [...segmentsOf(window.zone, spans[0]!.from - most, spans.at(-1)!.to + most)];
  return spans
    .flatMap((span) => tryCompare(window, span, segmentsAround(segments, span)) ?? [])
    .filter(({ meant, closesByDuration, actual }) => {
      const times = [...actual, meant, { opens: meant.opens, closes: closesByDuration }];
      return times.some(({ opens, closes }) => opens.getTime() <= until && closes.getTime() >= from);
    });
}

const segmentsAround = (segments: readonly Segment[], span: Span): Segment[] =>
  segments.filter((segment) => segment.until > span.from - most && segment.from < span.to + most);

/** The complete span, however long ago it began. */
function wholeSpan({ schedule, duration }: ReadableWindow, { from, to }: Span): Span {
  let begin = from;
  for (let earlier = schedule.next(begin - duration)!; earlier < begin; earlier = schedule.next(begin - duration)!) begin = earlier;
  const [whole] = wallSpans({ schedule, duration }, begin, Infinity);
  return whole ?? { from: begin, to };
}

function tryCompare<W extends SyncWindow>(
  { window }: ReadableWindow<W>,
  span: Span,
  segments: readonly Segment[],
): ClockChange<W> | undefined {
  if (segments.length === 1) return undefined;
  const actual = actualOf(segments, span);
  const opens = firstShowing(segments, span.from, -Infinity);
  const closes = firstShowing(segments, span.to, opens);
  const closesByDuration = opens + span.to - span.from;
  const isByTheClock = actual.length === 1 && actual[0]!.from === opens && actual[0]!.to === closes;
  if (isByTheClock && closes === closesByDuration) return undefined;
  const last = Math.max(closes, closesByDuration, actual.at(-1)?.to ?? closes);
  return {
    window,
    kind: isByTheClock ? 'length' : 'edges',
    changes: segments
      .slice(1)
      .flatMap((segment, index) =>
        segment.from >= opens && segment.from <= last
          ? [{ at: new Date(segment.from), before: segments[index]!.offset / second, after: segment.offset / second }]
          : [],
      ),
    meant: { opens: new Date(opens), closes: new Date(closes) },
    closesByDuration: new Date(closesByDuration),
    actual: actual.map(({ from, to }) => ({ opens: new Date(from), closes: new Date(to) })),
  };
}

/** When the local time is within the span. */
function actualOf(segments: readonly Segment[], span: Span): Span[] {
  const spans: Span[] = [];
  for (const { from, until, offset } of segments) {
    const [begin, end] = [Math.max(from, span.from - offset), Math.min(until, span.to - offset)];
    const last = spans.at(-1);
    if (begin >= end) continue;
    if (last && last.to === begin) spans[spans.length - 1] = { from: last.from, to: end };
    else spans.push({ from: begin, to: end });
  }
  return spans;
}

/** When the clock first shows a local time, or a later one. */
function firstShowing(segments: readonly Segment[], time: number, notBefore: number): number {
  for (const { from, until, offset } of segments) {
    const shown = Math.max(from, notBefore, time - offset);
    if (shown < until) return shown;
  }
  return time - segments.at(-1)!.offset;
}
