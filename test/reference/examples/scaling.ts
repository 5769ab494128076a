import type {
  AutoscalerBehavior,
  AutoscalerDefinition,
  AverageValueDefinition,
  DescribedObjectDefinition,
  ExternalMetricDefinition,
  MaxUnavailable,
  MinAvailable,
  ObjectMetricDefinition,
  PodsMetricDefinition,
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
    memory: { averageValue: '400Mi' },
    pods: { http_requests_per_second: '100' },
    object: {
      requests_per_second: {
        describedObject: { apiVersion: 'networking.k8s.io/v1', kind: 'Ingress', name: 'shop' },
        value: '2k',
      },
    },
    external: { orders_waiting: { averageValue: '30' } },
    behavior: { scaleDown: { stabilizationWindowSeconds: 600 } },
  } satisfies ExamplesOf<AutoscalerDefinition>,

  AverageValueDefinition: {
    averageValue: '400Mi',
  } satisfies ExamplesOf<AverageValueDefinition>,

  PodsMetricDefinition: {
    averageValue: '100',
    selector: { verb: 'GET' },
  } satisfies ExamplesOf<PodsMetricDefinition>,

  ObjectMetricDefinition: {
    describedObject: { apiVersion: 'networking.k8s.io/v1', kind: 'Ingress', name: 'shop' },
    value: '2k',
    averageValue: '100',
    selector: { verb: 'GET' },
  } satisfies ExamplesOf<ObjectMetricDefinition>,

  DescribedObjectDefinition: {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    name: 'shop',
  } satisfies ExamplesOf<DescribedObjectDefinition>,

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
    tolerance: '50m',
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
