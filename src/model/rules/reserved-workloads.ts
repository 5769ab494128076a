import { problem } from '../../problems/problem';
import type { ServiceModelRule } from './rule';
import { namespacePolicies } from '../../names/kubernetes';

/** Objects that every namespace has, by the names that a workload's would have, too. */
const reserved: ReadonlyMap<string, string> = new Map([
  ['default', 'every namespace has a ServiceAccount of that name'],
  ...Object.values(namespacePolicies).map((name) => [name, 'every namespace has a NetworkPolicy of that name'] as const),
]);

/** No workload takes over what its namespace has of its own. */
export const reservedWorkloads: ServiceModelRule = ({ name: service, stages }) => {
  const specs = stages.flatMap(({ overlays }) => overlays.map(({ spec }) => spec));
  const names = new Set(specs.flatMap(({ workloads }) => workloads.map(({ name }) => name)));
  return [...names].flatMap((name) => {
    const reason = reserved.get(name);
    return reason === undefined ? [] : [problem('reserved-name', `services.${service}`, { name, reason })];
  });
};
