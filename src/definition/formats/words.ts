import { problem } from '../../problems/problem';
import type { Format } from '../shape/shape';

/** A reason that a reviewer reads. */
export const words: Format<string> = (value, at) =>
  value.trim() === '' ? problem('wrong-type', at, { given: value, expected: 'a reason, in words' }) : undefined;
