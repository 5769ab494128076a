import type {
  AutoscalerBehavior,
  AutoscalerDefinition,
  ExternalMetricDefinition,
  MaxUnavailable,
  MinAvailable,
  ScalingDefinition,
  ScalingPolicy,
  ScalingRules,
} from '../../../src/definition/service/scaling-definition';
import type { ExamplesOf } from '../examples-of';

export const scalingExamples = {
  ScalingDefinition: {
    replicas: { min: 3, max: 12, cpu: 70 },
    podDisruptionBudget: { minAvailable: '50%' },
  } satisfies ExamplesOf<ScalingDefinition>,

  AutoscalerDefinition: {
    min: 3,
    max: 12,
    cpu: 70,
    memory: 80,
    pods: { http_requests_per_second: '100' },
    external: { orders_waiting: { averageValue: '30' } },
    behavior: { scaleDown: { stabilizationWindowSeconds: 600 } },
  } satisfies ExamplesOf<AutoscalerDefinition>,

  ExternalMetricDefinition: {
    value: '500',
    averageValue: '30',
    selector: { queue: 'orders' },
  } satisfies ExamplesOf<ExternalMetricDefinition>,

  AutoscalerBehavior: {
    scaleUp: { policies: [{ type: 'Percent', value: 100, periodSeconds: 60 }] },
    scaleDown: { stabilizationWindowSeconds: 600 },
  } satisfies ExamplesOf<AutoscalerBehavior>,

  ScalingRules: {
    stabilizationWindowSeconds: 600,
    selectPolicy: 'Min',
    policies: [{ type: 'Pods', value: 2, periodSeconds: 60 }],
  } satisfies ExamplesOf<ScalingRules>,

  ScalingPolicy: {
    type: 'Percent',
    value: 50,
    periodSeconds: 60,
  } satisfies ExamplesOf<ScalingPolicy>,

  MinAvailable: {
    minAvailable: 2,
  } satisfies ExamplesOf<MinAvailable, 'maxUnavailable'>,

  MaxUnavailable: {
    maxUnavailable: '25%',
  } satisfies ExamplesOf<MaxUnavailable, 'minAvailable'>,
};
