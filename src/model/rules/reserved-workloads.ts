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
  const found = new Map<string, string>();
  for (const { overlays } of stages) {
    for (const { spec } of overlays) {
      for (const { name } of spec.workloads) if (reserved.has(name)) found.set(name, reserved.get(name)!);
    }
  }
  return [...found].map(([name, reason]) => problem('reserved-name', `services.${service}`, { name, reason }));
};
