import { problem } from '../../problems/problem';
import type { WorkloadRule } from '../check-model';
import type { WorkloadModel } from '../service-model';

/** An autoscaler has a range, something to go by, and a request that its percentages are of. */
export const autoscaler: WorkloadRule = ({ workload, place }) => {
  const { replicas, resources } = workload;
  if (replicas.kind === 'count') return [];
  const { min, max, cpu, memory } = replicas;
  const metrics = Object.entries({ cpu, memory }).filter(([, target]) => target !== undefined);
  return [
    ...(min > max ? [problem('autoscaler-range-inverted', place('replicas'), { min, max })] : []),
    ...(metrics.length === 0 ? [problem('autoscaler-without-metric', place('replicas'), { given: { min, max } })] : []),
    ...metrics
      .filter(([resource]) => requestOf(resource, resources) === undefined)
      .map(([resource]) => problem('autoscaler-without-request', place('replicas', resource), { resource })),
  ];
};

/** Where only a limit is given, Kubernetes requests as much. */
const requestOf = (resource: string, { requests, limits }: WorkloadModel['resources']): string | undefined =>
  requests[resource] ?? limits[resource];
