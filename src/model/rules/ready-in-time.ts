import { kindProperties } from '../../definition/service/workload-shape';
import { problem } from '../../problems/problem';
import type { WorkloadRule } from './rule';

/** The number of seconds after which Kubernetes considers a rollout without progress failed. */
const progressDeadline = 600;

/** In a Deployment, `minReadySeconds` must be shorter than the deadline for progress. */
export const readyInTime: WorkloadRule = ({ workload: { kind, strategy }, place }) => {
  const { minReadySeconds = kindProperties.minReadySeconds.default } = strategy;
  return kind === 'Deployment' && minReadySeconds >= progressDeadline
    ? [problem('number-out-of-range', place('minReadySeconds'), { given: minReadySeconds, least: 0, most: progressDeadline - 1 })]
    : [];
};
