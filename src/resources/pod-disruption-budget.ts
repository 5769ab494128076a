import { k8s } from 'cdk8s-plus-28';
import { selectorLabels } from '../names/kubernetes';
import type { WorkloadModel } from '../model/types/workload-model';
import { intOrString } from './int-or-string';
import { kubeResource, type Resource } from './resource';

/** A PodDisruptionBudget: how many pods must stay, or may be evicted, when a node is drained. */
export function podDisruptionBudget({ podDisruptionBudget: budget, name }: WorkloadModel): Resource[] {
  if (!budget) return [];
  return [
    kubeResource(k8s.KubePodDisruptionBudget, {
      metadata: { name },
      spec: {
        maxUnavailable: 'maxUnavailable' in budget ? intOrString(budget.maxUnavailable) : undefined,
        minAvailable: 'minAvailable' in budget ? intOrString(budget.minAvailable) : undefined,
        selector: { matchLabels: selectorLabels(name) },
      },
    }),
  ];
}
