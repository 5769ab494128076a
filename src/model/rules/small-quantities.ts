import { problem } from '../../problems/problem';
import { amountsOf, type Amount } from '../facts/amounts-of';
import type { WorkloadRule } from './rule';

/** No quantity may be so small that its unit must be a mistake: `memory: 256` is 256 bytes, and `'256m'` is a quarter of a byte. */
export const smallQuantities: WorkloadRule = ({ workload, place }) =>
  amountsOf(workload)
    .filter(({ value, measure, mayBeZero }) => value < measure.range[0] && !(value === 0 && mayBeZero))
    .map((amount) => {
      const { given, value, measure, path } = amount;
      const { what, unit, least } = measure;
      return problem('quantity-too-small', place(...path), { given, what, means: `${value} ${unit}`, least, example: exampleOf(amount) });
    });

/** The same digits with the unit that is most likely intended. */
function exampleOf({ given, measure: { what, unit, least } }: Amount): string {
  if (unit === 'cores') return '100m';
  const digits = /^[1-9][0-9]*/.exec(given)?.[0];
  return digits === undefined ? least.replace(/^[0-9]+/, '64') : `${digits}${what === 'storage' ? 'Gi' : 'Mi'}`;
}
