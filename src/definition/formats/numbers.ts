import { problem } from '../../problems/problem';
import type { Format } from '../shape/shape';

/** A TCP or UDP port. */
export const portNumber: Format<number> = (value, at) =>
  Number.isInteger(value) && value >= 1 && value <= 65535 ? undefined : problem('port-out-of-range', at, { given: value });

/** The largest 32-bit integer: almost all integer fields of Kubernetes have 32 bits. */
const most = 2_147_483_647;

/** An integer in a range. */
export const between =
  (least: number, greatest: number): Format<number> =>
  (value, at) =>
    Number.isInteger(value) && value >= least && value <= greatest
      ? undefined
      : problem('number-out-of-range', at, { given: value, least, most: greatest });

/** An integer of at least `least`. */
export const atLeast = (least: number): Format<number> => between(least, most);

/** A number of pods. */
export const replicaCount: Format<number> = (value, at) =>
  Number.isInteger(value) && value >= 0 && value <= most ? undefined : problem('replicas-negative', at, { given: value });

/** A number that another system assigns. It may have more than 32 bits. */
export const identifier: Format<number> = between(1, Number.MAX_SAFE_INTEGER);

/** A number, or a percentage of any size. */
export const countOrAnyPercentage: Format<string> = (value, at) =>
  /^[0-9]{1,6}%$/.test(value)
    ? undefined
    : problem('wrong-type', at, { given: value, expected: "a whole number, or a percentage such as '150%'" });

/** A number, or a percentage such as `50%`. */
export const countOrPercentage: Format<string> = (value, at) =>
  /^[0-9]{1,3}%$/.test(value) && parseInt(value, 10) <= 100
    ? undefined
    : problem('wrong-type', at, { given: value, expected: "a whole number, or a percentage such as '50%'" });

/** Permissions of a file, as a number: 0o644. */
export const fileMode: Format<number> = between(0, 0o777);

const redirects = [301, 302, 303, 307, 308];

/** The status of a redirect. */
export const redirectStatus: Format<number> = (value, at) =>
  redirects.includes(value) ? undefined : problem('unknown-value', at, { given: String(value), allowed: redirects.map(String) });
