import { second } from './milliseconds';

/**
 * A time between two instants, in milliseconds, without both of them: at `from` and at `to` a window is not active. Spans that only touch
 * therefore remain two.
 */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export const contains = ({ from, to }: Span, at: number): boolean => from < at && at < to;

/** Both spans as one if they overlap. The second one must not begin before the first one. */
export const tryJoin = (span: Span, next: Span): Span | undefined =>
  next.from < span.to ? { from: span.from, to: Math.max(span.to, next.to) } : undefined;

/** The first whole second in a span, and the first one after it. */
export const wholeSeconds = ({ from, to }: Span): { readonly first: number; readonly end: number } => ({
  first: (Math.floor(from / second) + 1) * second,
  end: Math.ceil(to / second) * second,
});
