import { problem } from '../../problems/problem';
import type { WorkloadRule } from './rule';
import { containersOf } from '../facts/containers-of';

/** Containers of a pod have different names, and init containers have no probes or hooks. */
export const companions: WorkloadRule = ({ workload, place }) => {
  const containers = containersOf(workload);
  if (containers.length === 1) return [];
  return containers.flatMap(({ container: { name, probes, lifecycle }, path, isInit }, index) => {
    const met = containers.findIndex(({ container }) => container.name === name) < index;
    return [
      ...(met ? [problem('names-meet', place(...path), { what: 'container name', name, owners: ['two containers of one pod'] })] : []),
      ...(isInit && Object.keys(probes).length > 0
        ? [problem('init-container-asked', place(...path, 'probes'), { name, property: 'probes' })]
        : []),
      ...(isInit && Object.keys(lifecycle).length > 0
        ? [problem('init-container-asked', place(...path, 'lifecycle'), { name, property: 'lifecycle' })]
        : []),
    ];
  });
};
