/** How many pods there are, and how many must stay. */
export interface ScalingDefinition {
  /**
   * A count, or an autoscaler instead of one. Where `extend` adds an autoscaler whose `scaleTargetRef` is the workload, such as a ScaledObject of
   * KEDA, the count is not written, and Argo CD ignores what the autoscaler sets. From two replicas on, pods are spread over zones and nodes, and a
   * disruption budget of `maxUnavailable: 1` applies. For a Deployment and a StatefulSet.
   *
   * @default 1
   */
  readonly replicas?: Replicas;
  /**
   * How many pods a voluntary disruption, such as draining a node, must leave or may take. `null` for no budget. For a
   * Deployment and a StatefulSet.
   *
   * @default - `{ maxUnavailable: 1 }` from two replicas on
   */
  readonly podDisruptionBudget?: PodDisruptionBudgetDefinition | null;
}

/** A number of pods, or bounds between which an autoscaler chooses. Replaced whole. */
export type Replicas = number | AutoscalerDefinition;

/** A HorizontalPodAutoscaler. It owns the number of replicas, so the workload names none. */
export interface AutoscalerDefinition {
  /** The least number of pods, 1 or more. */
  readonly min: number;
  /** The greatest number of pods. */
  readonly max: number;
  /** Share of the requested cpu to keep, in percent. @default - cpu is not looked at */
  readonly cpu?: number;
  /** Share of the requested memory to keep, in percent. @default - memory is not looked at */
  readonly memory?: number;
  /** Metrics of the pods themselves, by name: the average over them to keep, as a Kubernetes quantity. @default - none */
  readonly pods?: { readonly [metric: string]: string };
  /** Metrics from outside the cluster, by name, such as the length of a queue. @default - none */
  readonly external?: { readonly [metric: string]: ExternalMetricDefinition };
  /** How fast it may go. @default - Kubernetes' own */
  readonly behavior?: AutoscalerBehavior;
}

/** One of two targets, as a Kubernetes quantity: the value itself, or its share for each pod. */
export interface ExternalMetricDefinition {
  /** The value to keep, whatever the number of pods. @default - `averageValue` */
  readonly value?: string;
  /** The share of each pod to keep. @default - `value` */
  readonly averageValue?: string;
  /** Labels of the metric's series. @default - all of them */
  readonly selector?: { readonly [label: string]: string };
}

/**
 * How fast an autoscaler may add and remove pods.
 *
 * @see https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#configurable-scaling-behavior
 */
export interface AutoscalerBehavior {
  /** How fast it adds pods. @default - Kubernetes' own */
  readonly scaleUp?: ScalingRules;
  /** How fast it removes them. @default - Kubernetes' own */
  readonly scaleDown?: ScalingRules;
}

/** How fast it may go in one direction. */
export interface ScalingRules {
  /** Seconds to look back before a change, 0 to 3600. @default - 0 up, 300 down */
  readonly stabilizationWindowSeconds?: number;
  /** Which of the policies counts. @default 'Max' */
  readonly selectPolicy?: 'Max' | 'Min' | 'Disabled';
  /** Each of them allows a change of some size. @default - Kubernetes' own */
  readonly policies?: readonly ScalingPolicy[];
}

/** So many pods, or percent of them, in so many seconds. */
export interface ScalingPolicy {
  /** What `value` counts: pods, or hundredths of them. */
  readonly type: 'Pods' | 'Percent';
  /** How many may come or go. */
  readonly value: number;
  /** In how many seconds, 1 to 1800. */
  readonly periodSeconds: number;
}

/** One of two shapes, each a count or a percentage such as `'50%'`. An override replaces it whole. */
export type PodDisruptionBudgetDefinition = MinAvailable | MaxUnavailable;

/** A budget by what must stay. */
export interface MinAvailable {
  /** Pods that must stay: a number or a percentage. */
  readonly minAvailable: number | string;
  readonly maxUnavailable?: NotBesideMinAvailable;
}

/** A budget by what may go. */
export interface MaxUnavailable {
  /** Pods that may go: a number or a percentage. */
  readonly maxUnavailable: number | string;
  readonly minAvailable?: NotBesideMaxUnavailable;
}

/** Stands in a compile error where a budget has both bounds: write one of them. */
export interface NotBesideMinAvailable {
  readonly writeOneOfThem: never;
}

/** Stands in a compile error where a budget has both bounds: write one of them. */
export interface NotBesideMaxUnavailable {
  readonly writeOneOfThem: never;
}
