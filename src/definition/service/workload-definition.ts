import type { ContainerDefinition } from './container-definition';
import type { PrometheusDefinition } from './observability-definition';
import type { PodDefinition } from './pod-definition';
import type { ScalingDefinition } from './scaling-definition';

/** What runs as one object of its own: its kind, its main container, its pod. Every property can be overridden per environment. */
export interface WorkloadDefinition extends ContainerDefinition, PodDefinition, KindDefinition, ScalingDefinition {
  /**
   * Name of its objects, and of what selects its pods: to take over a workload that runs under another name. Everything that mentions the workload
   * follows: its Service, autoscaler, budget, monitors and policies, routes, and the policies of callers. Kubernetes cannot rename an object: a name that
   * changes makes new pods, and new volumes.
   *
   * @default - the name of the service, or `<service>-<workload>`
   */
  readonly name?: string | null;
  /**
   * How its Service looks. `null` for none, although there are ports.
   *
   * @default - a Service of type ClusterIP where there are ports
   */
  readonly service?: KubernetesServiceDefinition | null;
  /**
   * Lets Prometheus scrape the pods.
   *
   * @default - not scraped
   */
  readonly prometheus?: PrometheusDefinition | null;
  /**
   * Workloads of the same service that must be healthy before this one is rolled out; the service's own is called as the service is. Replaced
   * whole. Not for a Job, whose time `runs` says.
   *
   * @default - none: all are rolled out together
   */
  readonly after?: readonly string[] | null;
}

/** The Kubernetes kind of the workload. */
export type WorkloadKind = 'Deployment' | 'StatefulSet' | 'DaemonSet' | 'CronJob' | 'Job';

/** The kind, and what only some kinds have. A property that the kind does not have is a problem. */
export interface KindDefinition {
  /**
   * A Job runs once for each version of what it runs: its image, arguments, environment and configuration files. It runs before the rollout, as a
   * database migration does, or after it; see `runs`.
   *
   * @default 'Deployment'
   */
  readonly kind?: WorkloadKind;
  /**
   * `before-rollout`: the rollout waits until it has succeeded. `after-rollout`: it runs when all is healthy, as a smoke test does, and the
   * Application is healthy only when it has succeeded. For a Job.
   *
   * @default 'before-rollout'
   */
  readonly runs?: 'before-rollout' | 'after-rollout' | null;
  /** When it runs, as a cron schedule of five fields. For a CronJob. @default - none, and a CronJob must have one */
  readonly schedule?: string;
  /** Time zone of the schedule, by its name in the IANA database. For a CronJob. @default 'Etc/UTC' */
  readonly timeZone?: string | null;
  /** What happens if the previous run has not finished. For a CronJob. @default 'Forbid' */
  readonly concurrencyPolicy?: 'Allow' | 'Forbid' | 'Replace' | null;
  /**
   * Seconds after which a run that was missed is given up, 10 or more: the controller looks every ten seconds. `null` for never: then a CronJob
   * that has missed a hundred runs, while it or the controller was stopped, may not start again. For a CronJob.
   *
   * @default 3600
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#starting-deadline
   */
  readonly startingDeadlineSeconds?: number | null;
  /** Whether new runs are suspended. For a CronJob. @default false */
  readonly suspend?: boolean | null;
  /** Failed runs to keep. For a CronJob. @default 1 */
  readonly failedJobsHistoryLimit?: number | null;
  /** Successful runs to keep. For a CronJob. @default 3 */
  readonly successfulJobsHistoryLimit?: number | null;
  /** How often a failed pod is retried. Nothing else retries a failed Job. For a Job and a CronJob. @default 6 */
  readonly backoffLimit?: number | null;
  /** Seconds after which a run is stopped. For a Job and a CronJob. @default - never */
  readonly activeDeadlineSeconds?: number | null;
  /** Seconds after its end at which a run is removed. For a CronJob; a Job stays until the next one. @default - kept for the history */
  readonly ttlSecondsAfterFinished?: number | null;
  /** Pods that run at a time. For a Job and a CronJob. @default 1 */
  readonly parallelism?: number | null;
  /** Pods that must succeed. For a Job and a CronJob. @default 1 */
  readonly completions?: number | null;
  /** Whether a failed container is restarted in its pod (`OnFailure`), or replaced by a new pod. For a Job and a CronJob. @default 'Never' */
  readonly restartPolicy?: 'Never' | 'OnFailure' | null;
  /** A volume for each pod, which outlives it, by name. For a StatefulSet. @default - none */
  readonly volumeClaims?: { readonly [name: string]: VolumeClaimDefinition | null };
  /**
   * Name of the headless Service by which the pods have names of their own. Where it is that of the workload's own Service, there is no other one. Kubernetes
   * cannot change it later. For a StatefulSet.
   *
   * @default - `<name>-headless`, or the workload's own Service where `service.headless` is true
   */
  readonly serviceName?: string | null;
  /** Whether pods start one after the other. For a StatefulSet. @default 'OrderedReady' */
  readonly podManagementPolicy?: 'OrderedReady' | 'Parallel' | null;
  /** How a new version replaces the old one. For a Deployment, a StatefulSet and a DaemonSet. @default - Kubernetes' own: step by step */
  readonly updateStrategy?: UpdateStrategyDefinition | null;
  /** Seconds that a new pod must be ready before it counts as available. For a Deployment, a StatefulSet and a DaemonSet. @default 0 */
  readonly minReadySeconds?: number | null;
  /** Old versions to keep. For a Deployment, a StatefulSet and a DaemonSet. @default 10 */
  readonly revisionHistoryLimit?: number | null;
}

/** A PersistentVolumeClaim for each pod. */
export interface VolumeClaimDefinition {
  /** Size, as a Kubernetes quantity: `10Gi`. */
  readonly storage: string;
  /** Mount path in the main container. @default - not mounted there */
  readonly mountPath?: string | null;
  /** Name of the StorageClass that makes it. @default - the cluster's default class */
  readonly storageClassName?: string | null;
  /** Access modes: by how many nodes or pods it can be used at a time. An override replaces the whole list. @default ['ReadWriteOnce'] */
  readonly accessModes?: readonly ('ReadWriteOnce' | 'ReadWriteOncePod' | 'ReadWriteMany' | 'ReadOnlyMany')[] | null;
}

/** `type`, and how far a rolling update may go at a time. */
export interface UpdateStrategyDefinition {
  /** `Recreate` is for a Deployment, `OnDelete` for the other two. @default 'RollingUpdate' */
  readonly type?: 'RollingUpdate' | 'Recreate' | 'OnDelete' | null;
  /** Pods above the count: a number or a percentage. For a Deployment and a DaemonSet. @default - Kubernetes' own: 25% for a Deployment, else 0 */
  readonly maxSurge?: number | string | null;
  /** Pods below the count: a number or a percentage. Of a StatefulSet, Kubernetes before 1.37 ignores it unless a feature gate is on, which is a warning. @default - Kubernetes' own: 25% for a Deployment, else 1 */
  readonly maxUnavailable?: number | string | null;
  /** The pods from this number on are updated. For a StatefulSet. @default 0 */
  readonly partition?: number | null;
}

/** The address of the pods inside the cluster. */
export interface KubernetesServiceDefinition {
  /** Whether it can be reached inside the cluster, at a port of each node, or at a load balancer. @default 'ClusterIP' */
  readonly type?: 'ClusterIP' | 'NodePort' | 'LoadBalancer' | null;
  /**
   * Whether its name stands for the pods themselves instead of for one address. Of a StatefulSet it is then the one Service that knows the pods by
   * their names, whether they are ready or not.
   *
   * @default false
   */
  readonly headless?: boolean | null;
  /** Annotations of the Service, such as those for a load balancer. @default - none */
  readonly annotations?: { readonly [annotation: string]: string | null };
  /** Whether one client always reaches one pod. @default 'None' */
  readonly sessionAffinity?: 'None' | 'ClientIP' | null;
}
