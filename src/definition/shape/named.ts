import { problem } from '../../problems/problem';
import type { Format } from './shape';

/** A name of a form, which the rule describes for people. */
export const named =
  (pattern: RegExp, rule: string): Format<string> =>
  (value, at) =>
    typeof value === 'string' && pattern.test(value) ? undefined : problem('invalid-name', at, { name: value, rule });
