import { problem } from '../../problems/problem';
import type { Format } from '../shape/shape';
import { oneLine, readableLines } from './readable';

/** A reason for reviewers, on one line, because several reasons are listed below each other. */
export const words: Format<string> = (value, at) =>
  value.trim() === '' ? problem('wrong-type', at, { given: value, expected: 'a reason, in words' }) : oneLine(value, at);

/** Like {@link words}, with a maximum length. */
export const fewWords =
  (most: number): Format<string> =>
  (value, at) =>
    words(value, at) ?? (value.length > most ? problem('text-too-long', at, { length: value.length, most }) : undefined);

/** Code in another language that people review: a Lua script, or a PromQL expression. */
export const code =
  (what: string): Format<string> =>
  (value, at) =>
    value.trim() === '' ? problem('wrong-type', at, { given: value, expected: what }) : readableLines(value, at);
