import { problem } from '../../problems/problem';
import type { ServiceModelRule } from './rule';
import { namespacePolicies } from '../../names/kubernetes';

/** Objects that every namespace contains, by names that a workload's objects could have too. */
const reserved: ReadonlyMap<string, string> = new Map([
  ['default', 'every namespace has a ServiceAccount of that name'],
  ...Object.values(namespacePolicies).map((name) => [name, 'every namespace has a NetworkPolicy of that name'] as const),
]);

/** No workload may take over an object of its namespace. */
export const reservedWorkloads: ServiceModelRule = ({ name: service, stages }) => {
  const specs = stages.flatMap(({ overlays }) => overlays.map(({ spec }) => spec));
  const names = new Set(specs.flatMap(({ workloads }) => workloads.map(({ name }) => name)));
  return [...names].flatMap((name) => {
    const reason = reserved.get(name);
    return reason === undefined ? [] : [problem('reserved-name', `services.${service}`, { name, reason })];
  });
};
