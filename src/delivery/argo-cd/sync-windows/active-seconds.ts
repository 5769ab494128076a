import type { ReadableWindow } from './readable-window';
import { wholeSeconds } from './span';
import { wallSpans } from './wall-spans';
import { segmentsOf } from './zone-offset';

/** The whole seconds in which a window is active, in milliseconds since the epoch: `first` is the first one, `end` the first one after it. */
export interface ActiveSeconds {
  readonly first: number;
  readonly end: number;
}

/** When a window is active between two whole seconds, in order. Ranges that touch are not joined. */
export function* activeSeconds(window: ReadableWindow, from: number, until: number): Generator<ActiveSeconds> {
  for (const segment of segmentsOf(window.zone, from, until)) {
    for (const span of wallSpans(window, segment.from + segment.offset, segment.until + segment.offset)) {
      const seconds = wholeSeconds(span);
      const first = Math.max(seconds.first - segment.offset, segment.from);
      const end = Math.min(seconds.end - segment.offset, segment.until);
      if (first < end) yield { first, end };
    }
  }
}
