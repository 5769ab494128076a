import { problem, type Problem } from '../../problems/problem';
import type { ServiceRule } from './rule';

/** A cluster override must refer to a cluster of the environment. Clusters cannot be switched off. */
export const clusterOverrides: ServiceRule = ({ name, definition }, platform) =>
  Object.entries(definition.environments ?? {}).flatMap(([environment, override]) => {
    const own: unknown = platform.definition?.environments?.[environment]?.clusters;
    // If it is not a list, the platform has a problem of its own.
    const known = Array.isArray(own) ? [...new Set(own as string[])].sort() : undefined;
    return Object.entries(override?.clusters ?? {}).flatMap(([cluster, words]): Problem[] => {
      const at = `services.${name}.environments.${environment}.clusters.${cluster}`;
      return [
        ...(known && !known.includes(cluster) ? [problem('unknown-cluster', at, { given: cluster, allowed: known, environment })] : []),
        ...(words === null ? [problem('wrong-type', at, { given: null, expected: 'overrides, { … }' })] : []),
      ];
    });
  });
