import type { ProblemCode } from '../../problems/catalogue';
import type { Problem } from '../../problems/problem';
import { lostCounts } from './lost-counts';
import type { ServiceChange } from './service-change';

/**
 * The rules that find changes which Kubernetes or the delivery engine refuses, or which lose something, by the code of their problem.
 * Whoever runs a plan or an apply may accept such a code.
 */
export const unsafeRules = {
  'autoscaler-drops-pods': lostCounts,
} satisfies Partial<Record<ProblemCode, (change: ServiceChange) => Problem[]>>;

/** The codes of changes that can be accepted, sorted. */
export const acceptableCodes: readonly string[] = Object.keys(unsafeRules).sort();
