import { problem, type Problem } from '../../problems/problem';
import type { WorkloadCase, WorkloadRule } from './rule';
import { containersOf } from '../facts/containers-of';
import type { ContainerModel } from '../types/workload-model';

/** An autoscaler needs a range, a metric, and requests to which its percentages refer. */
export const autoscaler: WorkloadRule = (subject) => {
  const { workload, place } = subject;
  const { replicas } = workload;
  if (replicas?.kind !== 'autoscaler') return [];
  const { min, max, cpu, memory, pods, object, external } = replicas;
  const resources = Object.entries({ cpu, memory }).filter(([, target]) => target !== undefined);
  return [
    ...(min > max ? [problem('autoscaler-range-inverted', place('replicas'), { min, max })] : []),
    ...(resources.length + pods.length + object.length + external.length === 0
      ? [problem('autoscaler-without-metric', place('replicas'), { given: { min, max } })]
      : []),
    ...resources.flatMap(([resource, target]) => (typeof target === 'number' ? withoutRequest(subject, resource) : [])),
    ...[...object.map((each) => ({ ...each, of: 'object' })), ...external.map((each) => ({ ...each, of: 'external' }))]
      .filter(({ value, averageValue }) => (value === undefined) === (averageValue === undefined))
      .map(({ metric, of }) => problem('metric-target', place('replicas', of, metric), { metric, of })),
  ];
};

/**
 * Kubernetes adds up the requests of all containers that run at the same time, and fails if one of them has none.
 *
 * @see https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#support-for-resource-metrics
 */
const withoutRequest = ({ workload, place }: WorkloadCase, resource: string): Problem[] =>
  containersOf(workload)
    .filter(({ isInit, container }) => !isInit && requestOf(resource, container.resources) === undefined)
    .map(({ container, path }) => {
      const at = [place('replicas', resource), ...(path.length > 0 ? [place(...path)] : [])];
      const property = [...path, 'resources', 'requests', resource].join('.');
      return problem('autoscaler-without-request', at, { resource, container: path.length > 0 ? container.name : undefined, property });
    });

/** If only a limit is set, Kubernetes uses it as the request. */
const requestOf = (resource: string, { requests, limits }: ContainerModel['resources']): string | undefined =>
  requests[resource] ?? limits[resource];
