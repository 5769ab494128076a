import { problem } from '../../problems/problem';
import { amountsOf } from '../facts/amounts-of';
import type { WorkloadRule } from './rule';

/** Warnings: quantities that few nodes have, such as `cpu: 100`, which is 100 cores. */
export const largeQuantities: WorkloadRule = ({ workload, place }) =>
  amountsOf(workload)
    .filter(({ value, measure }) => value > measure.range[1])
    .map(({ given, measure: { what, unit, most }, path }) => problem('quantity-very-large', place(...path), { given, what, unit, most }));
