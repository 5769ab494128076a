import { problem } from '../../problems/problem';
import type { WorkloadRule } from '../check-model';
import type { StrategyModel, WorkloadModel } from '../workload-model';

/**
 * Step by step, a pod at a time must be able to go or to come.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#rolling-update-deployment
 */
export const updateStrategy: WorkloadRule = ({ workload: { kind, strategy }, place }) => {
  const reason = strategy.type === undefined || strategy.type === 'RollingUpdate' ? refusal(kind, strategy) : undefined;
  return reason === undefined ? [] : [problem('update-strategy-refused', place('updateStrategy'), { kind, reason })];
};

function refusal(kind: WorkloadModel['kind'], { maxSurge, maxUnavailable }: StrategyModel): string | undefined {
  const [surge, unavailable] = [numberOf(maxSurge), numberOf(maxUnavailable)];
  const stuck = "with 'maxSurge' and 'maxUnavailable' 0 no pod could be replaced";
  switch (kind) {
    case 'Deployment':
      return surge === 0 && unavailable === 0 ? stuck : undefined;
    case 'DaemonSet':
      if (unavailable === 0 && (surge ?? 0) === 0) return stuck;
      return (surge ?? 0) > 0 && (unavailable ?? 0) > 0 ? "'maxSurge' and 'maxUnavailable' are both above 0" : undefined;
    case 'StatefulSet':
      return unavailable === 0 ? "with 'maxUnavailable' 0 no pod could be replaced" : undefined;
    default:
      return undefined;
  }
}

const numberOf = (pods: number | string | undefined): number | undefined => (pods === undefined ? undefined : parseInt(String(pods), 10));
