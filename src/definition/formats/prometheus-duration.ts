import { problem } from '../../problems/problem';
import type { Format } from '../shape/shape';

const units = { y: 31_536_000_000, w: 604_800_000, d: 86_400_000, h: 3_600_000, m: 60_000, s: 1000, ms: 1 };
const pattern = new RegExp(
  `^${Object.keys(units)
    .map((unit) => `(?:([0-9]+)${unit})?`)
    .join('')}$`,
);
/** Prometheus counts nanoseconds in 63 bits, which is about 292 years. */
const longest = 2 ** 63 / 1e6;

/**
 * A duration as Prometheus parses it: integers with units, the largest first, or `0`.
 *
 * @see https://prometheus.io/docs/prometheus/latest/configuration/configuration/
 */
export const prometheusDuration: Format<string> = (value, at) => {
  const [, ...amounts] = pattern.exec(value) ?? [];
  const total = Object.values(units).reduce((sum, unit, index) => sum + unit * Number(amounts[index] ?? 0), 0);
  const known = value === '0' || (value !== '' && amounts.length > 0 && total < longest);
  return known ? undefined : problem('invalid-prometheus-duration', at, { given: value });
};
