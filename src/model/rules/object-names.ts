import { problem, type Problem } from '../../problems/problem';
import type { SpecRule } from './rule';
import { groupBy } from '../../data/group-by';

/** Workloads of one service have names of their own, and so have the Services that know the pods of a StatefulSet by name. */
export const objectNames: SpecRule = ({ spec: { workloads }, place }): Problem[] => {
  if (workloads.length === 1) return [];
  const names = workloads.flatMap(({ name, statefulSet }) =>
    statefulSet && statefulSet.serviceName !== name ? [name, statefulSet.serviceName] : [name],
  );
  return [...groupBy(names, (name) => name)]
    .filter(([, same]) => same.length > 1)
    .map(([name]) => problem('names-meet', place('workloads'), { what: 'workload name', name, owners: ['two workloads of one service'] }));
};
