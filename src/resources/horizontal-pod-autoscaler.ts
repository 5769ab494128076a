import type { k8s } from 'cdk8s-plus-28';
import type { WorkloadModel } from '../model/types/workload-model';
import { kubeResource, type Resource } from './resource';
import { kubeQuantity } from './scalar';

type AutoscalerModel = Extract<NonNullable<WorkloadModel['replicas']>, { kind: 'autoscaler' }>;

/** A HorizontalPodAutoscaler, if the workload has one instead of a fixed number of replicas. */
export function horizontalPodAutoscaler({ replicas, name, kind }: WorkloadModel): Resource[] {
  if (replicas?.kind !== 'autoscaler') return [];
  return [
    kubeResource('HorizontalPodAutoscaler', {
      metadata: { name },
      spec: {
        behavior: replicas.behavior as k8s.HorizontalPodAutoscalerBehaviorV2,
        maxReplicas: replicas.max,
        metrics: metrics(replicas),
        minReplicas: replicas.min,
        scaleTargetRef: { apiVersion: 'apps/v1', kind, name },
      },
    }),
  ];
}

/** The cpu is last, because an API server before 1.28 moves it there: for Argo CD, another order is a difference. */
const metrics = ({ cpu, memory, pods, external }: AutoscalerModel): k8s.MetricSpecV2[] => [
  ...utilization('memory', memory),
  ...pods.map(({ metric, averageValue }) => ({
    type: 'Pods',
    pods: { metric: { name: metric }, target: { type: 'AverageValue', averageValue: kubeQuantity(averageValue) } },
  })),
  ...external.map(({ metric, selector, value, averageValue }) => ({
    type: 'External',
    external: { metric: { name: metric, selector: selector && { matchLabels: selector } }, target: target(value, averageValue) },
  })),
  ...utilization('cpu', cpu),
];

const utilization = (name: string, averageUtilization: number | undefined): k8s.MetricSpecV2[] =>
  averageUtilization === undefined ? [] : [{ resource: { name, target: { averageUtilization, type: 'Utilization' } }, type: 'Resource' }];

/** The value itself, or the average per pod. */
const target = (value: string | undefined, averageValue: string | undefined): k8s.MetricTargetV2 =>
  value === undefined
    ? { type: 'AverageValue', averageValue: averageValue === undefined ? undefined : kubeQuantity(averageValue) }
    : { type: 'Value', value: kubeQuantity(value) };
