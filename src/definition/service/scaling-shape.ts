import { apiVersion, kindName, labelKey, labelValue, metricName, objectName } from '../formats/names';
import { atLeast, between, countOrPercentage, replicaCount } from '../formats/numbers';
import { metricTarget, quantity } from '../formats/quantity';
import {
  filledList,
  map,
  nullable,
  number,
  object,
  oneOf,
  optional,
  required,
  string,
  union,
  withDefault,
  withImpliedDefault,
  type Properties,
} from '../shape/shape';
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
} from './scaling-definition';

const rules = optional(
  object<ScalingRules>('how fast to scale', {
    stabilizationWindowSeconds: optional(number(between(0, 3600))),
    selectPolicy: withImpliedDefault(oneOf('Max', 'Min', 'Disabled'), 'Max'),
    policies: optional(
      filledList(
        object<ScalingPolicy>('a policy of scaling', {
          type: required(oneOf('Pods', 'Percent')),
          value: required(number(atLeast(1))),
          periodSeconds: required(number(between(1, 1800))),
        }),
      ),
    ),
    tolerance: optional(string(quantity)),
  }),
);

const averageValue = required(string(metricTarget));
const selector = optional(map(labelKey, string(labelValue)));
const valueOrAverage = { value: optional(string(metricTarget)), averageValue: optional(string(metricTarget)), selector };
const usage = optional(union(number(atLeast(1)), object<AverageValueDefinition>('{ averageValue }', { averageValue })));

const autoscaler = object<AutoscalerDefinition>('{ min, max, cpu }', {
  min: required(number(atLeast(1))),
  max: required(number(atLeast(1))),
  cpu: usage,
  memory: usage,
  pods: optional(
    map(metricName, union(string(metricTarget), object<PodsMetricDefinition>('{ averageValue }', { averageValue, selector }))),
  ),
  object: optional(
    map(
      metricName,
      object<ObjectMetricDefinition>('a metric of an object', {
        describedObject: required(
          object<DescribedObjectDefinition>('an object', {
            apiVersion: required(string(apiVersion)),
            kind: required(string(kindName)),
            name: required(string(objectName)),
          }),
        ),
        ...valueOrAverage,
      }),
    ),
  ),
  external: optional(map(metricName, object<ExternalMetricDefinition>('an external metric', valueOrAverage))),
  behavior: optional(object<AutoscalerBehavior>('how fast to scale', { scaleUp: rules, scaleDown: rules })),
});

const count = union(number(atLeast(0)), string(countOrPercentage));

/** See {@link ScalingDefinition}. */
export const scalingProperties = {
  replicas: withDefault(union(number(replicaCount), autoscaler), 1),
  podDisruptionBudget: nullable(
    optional(
      union(
        object<MinAvailable>('{ minAvailable }', { minAvailable: required(count) }),
        object<MaxUnavailable>('{ maxUnavailable }', { maxUnavailable: required(count) }),
      ),
    ),
  ),
} satisfies Properties<ScalingDefinition>;
