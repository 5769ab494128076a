import type { k8s } from 'cdk8s-plus-28';
import type { WorkloadModel } from '../model/types/workload-model';
import { kubeResource, type Resource } from './resource';
import { kubeQuantity } from './scalar';

type AutoscalerModel = Extract<NonNullable<WorkloadModel['replicas']>, { kind: 'autoscaler' }>;

/** A HorizontalPodAutoscaler, if the workload has one instead of a fixed number of replicas. */
export function horizontalPodAutoscaler({ replicas, name, kind }: Pick<WorkloadModel, 'replicas' | 'name' | 'kind'>): Resource[] {
  if (replicas?.kind !== 'autoscaler') return [];
  return [
    kubeResource(
      'HorizontalPodAutoscaler',
      {
        metadata: { name },
        spec: {
          behavior: replicas.behavior as k8s.HorizontalPodAutoscalerBehaviorV2,
          maxReplicas: replicas.max,
          metrics: metrics(replicas),
          minReplicas: replicas.min,
          scaleTargetRef: { apiVersion: 'apps/v1', kind, name },
        },
      },
      hasNewerRules(replicas),
    ),
  ];
}

/** The typed classes do not know `tolerance`. */
const hasNewerRules = ({ behavior }: AutoscalerModel): boolean =>
  [behavior?.scaleUp, behavior?.scaleDown].some((rules) => rules?.tolerance !== undefined);

/** The cpu is last, because an API server before 1.28 moves it there: for Argo CD, another order is a difference. */
const metrics = ({ cpu, memory, pods, object, external }: AutoscalerModel): k8s.MetricSpecV2[] => [
  ...resource('memory', memory),
  ...pods.map((each) => ({ type: 'Pods', pods: metricAndTarget(each) })),
  ...object.map((each) => ({ type: 'Object', object: { ...metricAndTarget(each), describedObject: each.describedObject } })),
  ...external.map((each) => ({ type: 'External', external: metricAndTarget(each) })),
  ...resource('cpu', cpu),
];

const resource = (name: string, usage: AutoscalerModel['cpu']): k8s.MetricSpecV2[] => {
  if (usage === undefined) return [];
  const target = typeof usage === 'number' ? { averageUtilization: usage, type: 'Utilization' } : targetOf(usage);
  return [{ resource: { name, target }, type: 'Resource' }];
};

/** The series of a metric, and its target. */
const metricAndTarget = ({ metric, selector, ...target }: AutoscalerModel['external'][number]): k8s.ExternalMetricSourceV2 => ({
  metric: { name: metric, selector: selector && { matchLabels: selector } },
  target: targetOf(target),
});

/** The value itself, or the average per pod. */
const targetOf = ({ value, averageValue }: { readonly value?: string; readonly averageValue?: string }): k8s.MetricTargetV2 =>
  value === undefined
    ? { type: 'AverageValue', averageValue: averageValue === undefined ? undefined : kubeQuantity(averageValue) }
    : { type: 'Value', value: kubeQuantity(value) };
