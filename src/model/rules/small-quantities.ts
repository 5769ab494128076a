import { problem, type Problem } from '../../problems/problem';
import { amountsOf, amountsOfClaims, type Amount } from '../facts/amounts-of';
import type { Place } from '../place';
import type { SpecRule, WorkloadRule } from './rule';

/** No quantity may be so small that its unit must be a mistake: `memory: 256` is 256 bytes, and `'256m'` is a quarter of a byte. */
export const smallQuantities: WorkloadRule = ({ workload, place }) => tooSmall(amountsOf(workload), place);

/** The same for the claims of a service. */
export const smallClaims: SpecRule = ({ spec, place }) => tooSmall(amountsOfClaims(spec), place);

const tooSmall = (amounts: readonly Amount[], place: Place): Problem[] =>
  amounts
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
