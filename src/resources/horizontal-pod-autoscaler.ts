import { k8s } from 'cdk8s-plus-28';
import type { ServiceModel, WorkloadModel } from '../model/service-model';
import { kubeResource, type Resource } from './resource';

/** Chooses the number of pods, where the service asks for that instead of a count. */
export function horizontalPodAutoscaler({ name }: ServiceModel, { replicas }: WorkloadModel): Resource[] {
  if (replicas.kind === 'count') return [];
  const { min, max, cpu, memory } = replicas;
  // In the order in which the controller writes them back.
  const targets = Object.entries({ cpu, memory }).filter(([, target]) => target !== undefined);
  return [
    kubeResource('horizontal-pod-autoscaler', k8s.KubeHorizontalPodAutoscalerV2, {
      metadata: { name },
      spec: {
        scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name },
        minReplicas: min,
        maxReplicas: max,
        metrics: targets.map(([resource, averageUtilization]) => ({
          type: 'Resource',
          resource: { name: resource, target: { type: 'Utilization', averageUtilization } },
        })),
      },
    }),
  ];
}
