import type { WorkloadDefinition } from '../../definition/service/workload-definition';
import { problem, type Problem } from '../../problems/problem';
import type { WorkloadRule } from './rule';
import type { Place } from '../place';
import type { StrategyModel, WorkloadModel } from '../types/workload-model';

/**
 * A rolling update needs at least one pod that may be removed or added.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#rolling-update-deployment
 */
export const updateStrategy: WorkloadRule = ({ workload: { kind, strategy }, definition, place }) => {
  if (strategy.type !== undefined && strategy.type !== 'RollingUpdate') return stepsOfAnother(definition, place);
  const reason = refusal(kind, strategy);
  return reason === undefined ? [] : [problem('update-strategy-refused', place('updateStrategy'), { kind, reason })];
};

/** Only rolling updates have steps. The platform's defaults may have them anyway. */
function stepsOfAnother({ updateStrategy: said }: WorkloadDefinition, place: Place): Problem[] {
  const steps = (['maxSurge', 'maxUnavailable', 'partition'] as const).filter((step) => said?.[step] !== undefined && said[step] !== null);
  return steps
    .map((step) => ({ step, at: place('updateStrategy', step) }))
    .filter(({ at }) => at.of === 'service')
    .map(({ step, at }) =>
      problem('without-effect', [at, place('updateStrategy', 'type')], { property: step, needs: "type: 'RollingUpdate'" }),
    );
}

function refusal(kind: WorkloadModel['kind'], { maxSurge, maxUnavailable }: StrategyModel): string | undefined {
  const [surge, unavailable] = [numberOf(maxSurge), numberOf(maxUnavailable)];
  const stuck = "with 'maxSurge' and 'maxUnavailable' 0 no pod could be replaced";
  switch (kind) {
    case 'Deployment':
      return surge === 0 && unavailable === 0 ? stuck : undefined;
    case 'DaemonSet':
      if (unavailable === 0 && (surge ?? 0) === 0) return stuck;
      if (String(maxSurge).endsWith('%') && surge! > 100) return "its 'maxSurge' is above 100%";
      return (surge ?? 0) > 0 && (unavailable ?? 0) > 0 ? "'maxSurge' and 'maxUnavailable' are both above 0" : undefined;
    case 'StatefulSet':
      return unavailable === 0 ? "with 'maxUnavailable' 0 no pod could be replaced" : undefined;
    default:
      return undefined;
  }
}

const numberOf = (pods: number | string | undefined): number | undefined => (pods === undefined ? undefined : parseInt(String(pods), 10));
