import { second } from './milliseconds';
import type { ReadableWindow } from './readable-window';
import { wallSpans } from './wall-spans';
import { segmentsOf } from './zone-offset';

/** Whole seconds in which a window is active, in milliseconds since the epoch: at `first`, and at `end` no longer. */
export interface ActiveSeconds {
  readonly first: number;
  readonly end: number;
}

/** When a window is active, from one whole second until another, in order. What touches is not joined. */
export function* activeSeconds(window: ReadableWindow, from: number, until: number): Generator<ActiveSeconds> {
  for (const segment of segmentsOf(window.zone, from, until)) {
    for (const span of wallSpans(window, segment.from + segment.offset, segment.until + segment.offset)) {
      const first = Math.max((Math.floor(span.from / second) + 1) * second - segment.offset, segment.from);
      const end = Math.min(Math.ceil(span.to / second) * second - segment.offset, segment.until);
      if (first < end) yield { first, end };
    }
  }
}
