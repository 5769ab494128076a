import type {
  AutoscalerBehavior,
  AverageValueDefinition,
  ExternalMetricDefinition,
  ObjectMetricDefinition,
  PodsMetricDefinition,
} from '../../definition/service/scaling-definition';

/** How many pods a workload has. */
export type ReplicasModel =
  | { readonly kind: 'count'; readonly count: number }
  | {
      readonly kind: 'autoscaler';
      readonly min: number;
      readonly max: number;
      /** A number is a percentage of the request. */
      readonly cpu: number | AverageValueDefinition | undefined;
      readonly memory: number | AverageValueDefinition | undefined;
      /** By name. */
      readonly pods: readonly (PodsMetricDefinition & { readonly metric: string })[];
      /** By name. */
      readonly object: readonly (ObjectMetricDefinition & { readonly metric: string })[];
      /** By name. */
      readonly external: readonly (ExternalMetricDefinition & { readonly metric: string })[];
      readonly behavior: AutoscalerBehavior | undefined;
    };

/** How many of them must stay. */
export type BudgetModel = { readonly minAvailable: number | string } | { readonly maxUnavailable: number | string };
