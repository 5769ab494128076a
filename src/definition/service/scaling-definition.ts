/** Number of pods, and how many must stay available. */
export interface ScalingDefinition {
  /**
   * Number of pods, or an autoscaler that controls it. If `extend` adds an autoscaler for the workload (its `scaleTargetRef`), such as a
   * ScaledObject of KEDA, the number is not written, and Argo CD ignores what the autoscaler sets. With two or more replicas, pods are
   * spread over zones and nodes, and a disruption budget of `maxUnavailable: 1` applies. For a Deployment and a StatefulSet.
   *
   * @default 1
   */
  readonly replicas?: Replicas;
  /**
   * How many pods must stay available, or may be unavailable, in a voluntary disruption such as draining a node. `null` for no budget. For
   * a Deployment and a StatefulSet.
   *
   * @default - `{ maxUnavailable: 1 }` with two or more replicas
   */
  readonly podDisruptionBudget?: PodDisruptionBudgetDefinition | null;
}

/** A number of pods, or an autoscaler with its bounds. An override replaces the whole value. */
export type Replicas = number | AutoscalerDefinition;

/** A HorizontalPodAutoscaler. It controls the number of pods, so the workload does not set one. */
export interface AutoscalerDefinition {
  /** Minimum number of pods, 1 or more. */
  readonly min: number;
  /** Maximum number of pods. */
  readonly max: number;
  /**
   * Target for the cpu usage of a pod: a number is a percentage of the requested cpu, `averageValue` an amount such as `500m`.
   *
   * @default - cpu is ignored
   */
  readonly cpu?: number | AverageValueDefinition;
  /**
   * Target for the memory usage of a pod: a number is a percentage of the requested memory, `averageValue` an amount such as `400Mi`.
   *
   * @default - memory is ignored
   */
  readonly memory?: number | AverageValueDefinition;
  /**
   * Metrics of the pods, by name. A text is the target for the average over all pods, as a Kubernetes quantity.
   *
   * @default - none
   */
  readonly pods?: { readonly [metric: string]: string | PodsMetricDefinition };
  /** Metrics of one object of the namespace, such as the requests per second of an Ingress, by name. @default - none */
  readonly object?: { readonly [metric: string]: ObjectMetricDefinition };
  /** Metrics from outside the cluster, by name, such as the length of a queue. @default - none */
  readonly external?: { readonly [metric: string]: ExternalMetricDefinition };
  /** How fast the autoscaler may add and remove pods. @default - Kubernetes' default */
  readonly behavior?: AutoscalerBehavior;
}

/** Target for the usage of a resource by a pod, as an amount. The pods need no request for it. */
export interface AverageValueDefinition {
  /** Usage of a pod, on average over all pods, as a Kubernetes quantity: `500m` of cpu, `400Mi` of memory. */
  readonly averageValue: string;
}

/** Target for a metric of the pods, with labels that select its series. */
export interface PodsMetricDefinition {
  /** Target for the average over all pods, as a Kubernetes quantity. */
  readonly averageValue: string;
  /** Labels that select series of the metric. @default - all series */
  readonly selector?: { readonly [label: string]: string };
}

/** Target for a metric of an object: either for its value, or for its value per pod. Both are Kubernetes quantities. */
export interface ObjectMetricDefinition {
  /** The object that the metric describes. */
  readonly describedObject: DescribedObjectDefinition;
  /** Target for the value of the metric, independent of the number of pods. @default - `averageValue` */
  readonly value?: string;
  /** Target for the value of the metric divided by the number of pods. @default - `value` */
  readonly averageValue?: string;
  /** Labels that select series of the metric. @default - all series */
  readonly selector?: { readonly [label: string]: string };
}

/** An object of the service's namespace. */
export interface DescribedObjectDefinition {
  /** API group and version, such as `networking.k8s.io/v1`, or `v1` for the core group. */
  readonly apiVersion: string;
  /** Kind, such as `Ingress`. */
  readonly kind: string;
  /** Name of the object. */
  readonly name: string;
}

/** Target for an external metric: either for its value, or for its value per pod. Both are Kubernetes quantities. */
export interface ExternalMetricDefinition {
  /** Target for the value of the metric, independent of the number of pods. @default - `averageValue` */
  readonly value?: string;
  /** Target for the value of the metric divided by the number of pods. @default - `value` */
  readonly averageValue?: string;
  /** Labels that select series of the metric. @default - all series */
  readonly selector?: { readonly [label: string]: string };
}

/**
 * How fast an autoscaler may add and remove pods.
 *
 * @see https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#configurable-scaling-behavior
 */
export interface AutoscalerBehavior {
  /** Limits for adding pods. @default - Kubernetes' default */
  readonly scaleUp?: ScalingRules;
  /** Limits for removing pods. @default - Kubernetes' default */
  readonly scaleDown?: ScalingRules;
}

/** Limits for scaling in one direction. */
export interface ScalingRules {
  /**
   * For how many past seconds recommendations are considered before a change, 0 to 3600.
   *
   * @default - 0 for adding pods, 300 for removing them
   */
  readonly stabilizationWindowSeconds?: number;
  /**
   * Which policy applies if there are several: the one that allows the largest change (`Max`) or the smallest (`Min`). `Disabled` forbids
   * scaling in this direction.
   *
   * @default 'Max'
   */
  readonly selectPolicy?: 'Max' | 'Min' | 'Disabled';
  /** Maximum changes per period. @default - Kubernetes' default */
  readonly policies?: readonly ScalingPolicy[];
  /**
   * By which share the metrics may differ from their targets without a change, as a Kubernetes quantity: `'50m'` or `'0.05'` for 5 %. From
   * Kubernetes 1.35 on.
   *
   * @default - that of the cluster, usually 10 %
   */
  readonly tolerance?: string;
}

/** A maximum change of the number of pods in a period. */
export interface ScalingPolicy {
  /** Unit of `value`: a number of pods, or a percentage of the current pods. */
  readonly type: 'Pods' | 'Percent';
  /** Maximum change. */
  readonly value: number;
  /** Length of the period in seconds, 1 to 1800. */
  readonly periodSeconds: number;
}

/** Either `minAvailable` or `maxUnavailable`: a number, or a percentage such as `'50%'`. An override replaces the whole value. */
export type PodDisruptionBudgetDefinition = MinAvailable | MaxUnavailable;

/** A budget of the pods that must stay available. */
export interface MinAvailable {
  /** Pods that must stay available: a number or a percentage. */
  readonly minAvailable: number | string;
  readonly maxUnavailable?: NotBesideMinAvailable;
}

/** A budget of the pods that may be unavailable. */
export interface MaxUnavailable {
  /** Pods that may be unavailable: a number or a percentage. */
  readonly maxUnavailable: number | string;
  readonly minAvailable?: NotBesideMaxUnavailable;
}

/** Shown in a compile error if a budget has both bounds: write one of them. */
export interface NotBesideMinAvailable {
  readonly writeOneOfThem: never;
}

/** Shown in a compile error if a budget has both bounds: write one of them. */
export interface NotBesideMaxUnavailable {
  readonly writeOneOfThem: never;
}
