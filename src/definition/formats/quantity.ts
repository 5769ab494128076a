import { parseQuantity } from '../../data/quantity';
import { problem } from '../../problems/problem';
import type { Format } from '../shape/shape';

/** A quantity that is not negative. */
export const quantity: Format<string | number> = (value, at) => {
  const parsed = parseQuantity(String(value));
  return parsed === undefined || parsed < 0 ? problem('invalid-quantity', at, { given: value }) : undefined;
};

/** A target of an autoscaler, greater than 0. */
export const metricTarget: Format<string> = (value, at) =>
  quantity(value, at) ??
  (parseQuantity(value) === 0
    ? problem('quantity-too-small', at, {
        given: value,
        what: 'a metric',
        means: 'a target of 0, which no number of pods reaches',
        least: '1m',
        example: '1',
      })
    : undefined);
