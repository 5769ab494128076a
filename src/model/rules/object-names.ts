import { groupBy } from '../../data/group-by';
import { problem, type At, type Problem } from '../../problems/problem';
import type { ServiceSpecModel } from '../types/service-spec-model';
import { namesOf } from '../types/kubernetes-service-model';
import type { ServiceModelRule, SpecRule } from './rule';

/** Workloads of one service have different names, and so have their further Services. */
export const objectNames: SpecRule = ({ spec, place }) => meetingNames(spec, place('workloads'));

/** Names in the base, which environments may have changed, must be different too. */
export const objectNamesOfBase: ServiceModelRule = ({ name, base }) => meetingNames(base, `services.${name}.workloads`);

function meetingNames({ workloads }: ServiceSpecModel, at: At): Problem[] {
  const names = workloads.flatMap(namesOf);
  if (names.length === 1) return [];
  return [...groupBy(names, (name) => name)]
    .filter(([, same]) => same.length > 1)
    .map(([name]) =>
      problem('names-meet', at, { what: 'workload name', name, owners: ['two workloads or Kubernetes Services of one service'] }),
    );
}
