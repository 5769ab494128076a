import { problem } from '../../problems/problem';
import type { Format } from '../shape/shape';
import { oneLine, readableLines } from './readable';

/** A reason that a reviewer reads, on one line: several reasons stand below each other. */
export const words: Format<string> = (value, at) =>
  value.trim() === '' ? problem('wrong-type', at, { given: value, expected: 'a reason, in words' }) : oneLine(value, at);

/** The same where there is only so much room for it. */
export const fewWords =
  (most: number): Format<string> =>
  (value, at) =>
    words(value, at) ?? (value.length > most ? problem('text-too-long', at, { length: value.length, most }) : undefined);

/** A program in a language of its own, which is there to be read: one of Lua's, or a query of Prometheus'. */
export const code =
  (what: string): Format<string> =>
  (value, at) =>
    value.trim() === '' ? problem('wrong-type', at, { given: value, expected: what }) : readableLines(value, at);
