import { kindProperties } from '../../definition/service/workload-shape';
import { problem } from '../../problems/problem';
import type { WorkloadRule } from './rule';

/** Seconds after which Kubernetes takes a rollout without progress for failed. */
const progressDeadline = 600;

/** A Deployment counts a pod as ready before its rollout counts as failed. */
export const readyInTime: WorkloadRule = ({ workload: { kind, strategy }, place }) => {
  const { minReadySeconds = kindProperties.minReadySeconds.default } = strategy;
  return kind === 'Deployment' && minReadySeconds >= progressDeadline
    ? [problem('number-out-of-range', place('minReadySeconds'), { given: minReadySeconds, least: 0, most: progressDeadline - 1 })]
    : [];
};
