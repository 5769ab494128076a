import { problem } from '../../problems/problem';
import type { Format } from '../shape/shape';

/**
 * A duration as Prometheus parses it: whole numbers with units, the greatest first.
 *
 * @see https://prometheus.io/docs/prometheus/latest/configuration/configuration/
 */
export const prometheusDuration: Format<string> = (value, at) =>
  /^(?=[0-9])(?:[0-9]+y)?(?:[0-9]+w)?(?:[0-9]+d)?(?:[0-9]+h)?(?:[0-9]+m)?(?:[0-9]+s)?(?:[0-9]+ms)?$/.test(value)
    ? undefined
    : problem('invalid-prometheus-duration', at, { given: value });
