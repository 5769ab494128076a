import { problem } from '../../problems/problem';
import type { Format } from '../shape/shape';
import { tryParseLocalTime } from './local-time';

/** A day, as `2027-03-31`. */
export const calendarDate: Format<string> = (value, at) =>
  tryParseLocalTime(`${value}T00:00`) ? undefined : problem('invalid-date', at, { given: value });
