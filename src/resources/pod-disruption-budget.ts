import { k8s } from 'cdk8s-plus-28';
import { selectorLabels } from '../model/names';
import type { ServiceModel, WorkloadModel } from '../model/service-model';
import { kubeResource, type Resource } from './resource';

/** What draining a node must leave running, or may take. */
export function podDisruptionBudget({ name }: ServiceModel, { podDisruptionBudget: budget }: WorkloadModel): Resource[] {
  if (!budget) return [];
  const bound = (value: number | string): k8s.IntOrString =>
    typeof value === 'number' ? k8s.IntOrString.fromNumber(value) : k8s.IntOrString.fromString(value);
  return [
    kubeResource('pod-disruption-budget', k8s.KubePodDisruptionBudget, {
      metadata: { name },
      spec: {
        ...('minAvailable' in budget ? { minAvailable: bound(budget.minAvailable) } : { maxUnavailable: bound(budget.maxUnavailable) }),
        selector: { matchLabels: selectorLabels(name) },
      },
    }),
  ];
}
