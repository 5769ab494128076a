import { kindProperties } from '../../definition/service/workload-shape';
import { problem } from '../../problems/problem';
import type { WorkloadRule } from './rule';

/** In a Deployment, `minReadySeconds` must be shorter than the deadline for progress. */
export const readyInTime: WorkloadRule = ({ workload: { kind, strategy }, place }) => {
  const {
    minReadySeconds = kindProperties.minReadySeconds.default,
    progressDeadlineSeconds: deadline = kindProperties.progressDeadlineSeconds.default,
  } = strategy;
  return kind === 'Deployment' && minReadySeconds >= deadline
    ? [problem('number-out-of-range', place('minReadySeconds'), { given: minReadySeconds, least: 0, most: deadline - 1 })]
    : [];
};
