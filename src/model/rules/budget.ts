import { problem } from '../../problems/problem';
import type { WorkloadRule } from './rule';
import { leastReplicas } from '../types/workload-model';
import type { BudgetModel } from '../types/replicas-model';

/**
 * A budget that allows no eviction blocks the draining of nodes.
 *
 * @see https://kubernetes.io/docs/tasks/run-application/configure-pdb/#rounding-logic-when-specifying-percentages
 */
export const budget: WorkloadRule = ({ workload: { podDisruptionBudget, replicas }, place }) => {
  if (replicas === undefined) return [];
  const pods = leastReplicas(replicas);
  if (podDisruptionBudget === undefined || pods === 0 || mayGo(podDisruptionBudget, pods) > 0) return [];
  const [[bound, value]] = Object.entries(podDisruptionBudget) as [[string, number | string]];
  const unit = `${pods === 1 ? 'replica' : 'replicas'}${replicas.kind === 'count' ? '' : " (the autoscaler's minimum)"}`;
  const at = [place('podDisruptionBudget'), place('replicas')];
  return [problem('budget-blocks-eviction', at, { budget: `${bound}: ${value}`, replicas: pods, unit })];
};

/** How many of `pods` healthy pods may be evicted. Kubernetes rounds percentages up in both cases. */
function mayGo(given: BudgetModel, pods: number): number {
  return 'minAvailable' in given ? pods - scaled(given.minAvailable, pods) : scaled(given.maxUnavailable, pods);
}

const scaled = (value: number | string, pods: number): number =>
  typeof value === 'number' ? value : Math.ceil((parseInt(value, 10) * pods) / 100);
