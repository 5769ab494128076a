import { problem, type Problem } from '../../problems/problem';
import { amountsOf, amountsOfClaims, type Amount } from '../facts/amounts-of';
import type { Place } from '../place';
import type { SpecRule, WorkloadRule } from './rule';

/** Warnings: quantities that few nodes have, such as `cpu: 100`, which is 100 cores. */
export const largeQuantities: WorkloadRule = ({ workload, place }) => veryLarge(amountsOf(workload), place);

/** The same for the claims of a service. */
export const largeClaims: SpecRule = ({ spec, place }) => veryLarge(amountsOfClaims(spec), place);

const veryLarge = (amounts: readonly Amount[], place: Place): Problem[] =>
  amounts
    .filter(({ value, measure }) => value > measure.range[1])
    .map(({ given, measure: { what, unit, most }, path }) => problem('quantity-very-large', place(...path), { given, what, unit, most }));
