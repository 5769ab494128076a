import { problem, type Problem } from '../../problems/problem';
import type { ServiceRule } from '../check-service-definition';

/** What is overridden for a cluster is overridden for one that the environment is on, and none of them can be left out. */
export const clusterOverrides: ServiceRule = ({ name, definition }, platform) =>
  Object.entries(definition.environments ?? {}).flatMap(([environment, override]) => {
    const own: unknown = platform.definition?.environments?.[environment]?.clusters;
    // A list that is none is the platform's own problem.
    const known = Array.isArray(own) ? [...new Set(own as string[])].sort() : undefined;
    return Object.entries(override?.clusters ?? {}).flatMap(([cluster, words]): Problem[] => {
      const at = `services.${name}.environments.${environment}.clusters.${cluster}`;
      return [
        ...(known && !known.includes(cluster) ? [problem('unknown-cluster', at, { given: cluster, allowed: known, environment })] : []),
        ...(words === null ? [problem('wrong-type', at, { given: null, expected: 'overrides, { … }' })] : []),
      ];
    });
  });
