import { problem } from '../../problems/problem';
import type { Format } from '../shape/shape';

/** A reason that a reviewer reads. */
export const words: Format<string> = (value, at) =>
  value.trim() === '' ? problem('wrong-type', at, { given: value, expected: 'a reason, in words' }) : undefined;

/** The same where there is only so much room for it. */
export const fewWords =
  (most: number): Format<string> =>
  (value, at) =>
    words(value, at) ?? (value.length > most ? problem('text-too-long', at, { length: value.length, most }) : undefined);
