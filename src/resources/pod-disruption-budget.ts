import { selectorOf } from '../model/facts/selector-of';
import type { WorkloadModel } from '../model/types/workload-model';
import { kubeResource, type Resource } from './resource';
import { intOrString } from './scalar';

/** A PodDisruptionBudget: how many pods must stay, or may be evicted, when a node is drained. */
export function podDisruptionBudget(workload: Pick<WorkloadModel, 'name' | 'selectorLabels' | 'podDisruptionBudget'>): Resource[] {
  const { podDisruptionBudget: budget, name } = workload;
  if (!budget) return [];
  return [
    kubeResource('PodDisruptionBudget', {
      metadata: { name },
      spec: {
        maxUnavailable: 'maxUnavailable' in budget ? intOrString(budget.maxUnavailable) : undefined,
        minAvailable: 'minAvailable' in budget ? intOrString(budget.minAvailable) : undefined,
        selector: { matchLabels: { ...selectorOf(workload) } },
      },
    }),
  ];
}
