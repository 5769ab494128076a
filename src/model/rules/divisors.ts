import { problem } from '../../problems/problem';
import type { WorkloadRule } from './rule';
import { containersOf } from '../facts/containers-of';

const ofBytes = ['1', '1k', '1M', '1G', '1T', '1P', '1E', '1Ki', '1Mi', '1Gi', '1Ti', '1Pi', '1Ei'];

/** The units in which a resource can be given. */
export const allowedDivisors = (resource: string): readonly string[] => (resource.endsWith('.cpu') ? ['1m', '1'] : ofBytes);

/**
 * A variable must get a resource in a unit of the same kind.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/pods/downward-api/#downwardapi-resourceFieldRef
 */
export const divisors: WorkloadRule = ({ workload, place }) =>
  containersOf(workload).flatMap(({ container, path }) =>
    container.env.flatMap((variable) => {
      if (!('resourceFieldRef' in variable) || variable.divisor === undefined) return [];
      const allowed = allowedDivisors(variable.resourceFieldRef);
      return allowed.includes(variable.divisor)
        ? []
        : [problem('unknown-value', place(...path, 'env', variable.name), { given: variable.divisor, allowed })];
    }),
  );
