import { groupBy } from '../../data/group-by';
import { problem, type At, type Problem } from '../../problems/problem';
import type { ServiceSpecModel } from '../types/service-spec-model';
import type { ServiceModelRule, SpecRule } from './rule';

/** Workloads of one service have names of their own, and so have the Services that know the pods of a StatefulSet by name. */
export const objectNames: SpecRule = ({ spec, place }) => meetingNames(spec, place('workloads'));

/** The same of the base, in which the names stand that no environment has changed. */
export const objectNamesOfBase: ServiceModelRule = ({ name, base }) => meetingNames(base, `services.${name}.workloads`);

function meetingNames({ workloads }: ServiceSpecModel, at: At): Problem[] {
  if (workloads.length === 1) return [];
  const names = workloads.flatMap(({ name, statefulSet }) =>
    statefulSet && statefulSet.serviceName !== name ? [name, statefulSet.serviceName] : [name],
  );
  return [...groupBy(names, (name) => name)]
    .filter(([, same]) => same.length > 1)
    .map(([name]) => problem('names-meet', at, { what: 'workload name', name, owners: ['two workloads of one service'] }));
}
