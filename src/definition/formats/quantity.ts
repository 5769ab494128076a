import { problem } from '../../problems/problem';
import type { Format } from '../shape/shape';

const pattern = /^([+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+))((?:[KMGTPE]i)|[numkMGTPE]|(?:[eE][+-]?[0-9]+))?$/;
const binary = { Ki: 1, Mi: 2, Gi: 3, Ti: 4, Pi: 5, Ei: 6 } as Record<string, number>;
const decimal = { n: -9, u: -6, m: -3, k: 3, M: 6, G: 9, T: 12, P: 15, E: 18 } as Record<string, number>;

/**
 * The number that a Kubernetes quantity represents; undefined if it is invalid.
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/
 */
export function parseQuantity(text: string): number | undefined {
  const match = pattern.exec(text);
  if (!match) return undefined;
  const [, number, suffix = ''] = match;
  if (suffix in binary) return Number(number) * 1024 ** binary[suffix]!;
  if (suffix in decimal) return Number(`${number}e${decimal[suffix]}`);
  return Number(`${number}${suffix}`);
}

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
