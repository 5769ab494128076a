import type { ClaimDefinition } from './claim-definition';
import type { ContainerDefinition } from './container-definition';
import type { KubernetesServiceDefinition } from './kubernetes-service-definition';
import type { PrometheusDefinition } from './observability-definition';
import type { PodDefinition } from './pod-definition';
import type { ScalingDefinition } from './scaling-definition';

/** A workload: its kind, its main container, its pods and its scaling. Every property can be overridden per environment. */
export interface WorkloadDefinition extends ContainerDefinition, PodDefinition, KindDefinition, ScalingDefinition {
  /**
   * Name of the workload's objects, and of its pod selector unless `selectorLabels` are set. Set it to adopt a workload that already runs under another name. All
   * references follow: Service, autoscaler, disruption budget, monitors, NetworkPolicies, routes, and the NetworkPolicies of callers.
   * Kubernetes cannot rename objects: if the name changes, new pods and new volumes are created.
   *
   * @default - the name of the service, or `<service>-<workload>`
   */
  readonly name?: string | null;
  /**
   * Name of the main container. Set it for tools that look for the container by its name, or to adopt a workload that already runs.
   *
   * @default - the name of the workload
   */
  readonly containerName?: string | null;
  /**
   * Labels that select the pods of the workload, in place of `app.kubernetes.io/name` with the name of the workload. Set them to adopt a
   * workload that already runs with another selector, because Kubernetes does not let anybody change it. Everything that selects the pods
   * follows: the workload, its Services, its disruption budget, NetworkPolicies of both sides, and how pods are spread. No other pods of the
   * namespace may have all of these labels.
   *
   * @default - `{ 'app.kubernetes.io/name': <name> }`
   */
  readonly selectorLabels?: { readonly [label: string]: string | null };
  /**
   * The Kubernetes Service of the workload. `null` for no Service, even if there are ports.
   *
   * @default - a Service of type ClusterIP if there are ports
   */
  readonly service?: KubernetesServiceDefinition | null;
  /**
   * Further Kubernetes Services of the workload, by name, such as a load balancer in addition to `service`. Each is called
   * `<workload>-<name>`, unless it has a `name`. Ingresses and routes lead to `service`. For a Deployment, a StatefulSet and a DaemonSet.
   *
   * @default - none
   */
  readonly services?: { readonly [name: string]: KubernetesServiceDefinition | null };
  /**
   * Lets Prometheus scrape the pods.
   *
   * @default - not scraped
   */
  readonly prometheus?: PrometheusDefinition | null;
  /**
   * Workloads of the same service that must be healthy before this one is rolled out. The main workload has the name of the service. An
   * override replaces the whole list. Not for a Job: `runs` says when a Job runs.
   *
   * @default - none: all are rolled out at the same time
   */
  readonly after?: readonly string[] | null;
}

/** The Kubernetes kind of the workload. */
export type WorkloadKind = 'Deployment' | 'StatefulSet' | 'DaemonSet' | 'CronJob' | 'Job';

/** The kind of the workload, and properties that only some kinds have. A property that the kind does not have is a problem. */
export interface KindDefinition {
  /**
   * Kind of the workload. A Job runs once for each version: when its image, arguments, environment or configuration files change. It runs
   * before the rollout, such as a database migration, or after it; see `runs`.
   *
   * @default 'Deployment'
   */
  readonly kind?: WorkloadKind;
  /**
   * When a Job runs. `before-rollout`: the rollout waits until the Job has succeeded. `after-rollout`: the Job runs when everything is healthy, such as a
   * smoke test, and the Application is healthy only after the Job has succeeded. For a Job.
   *
   * @default 'before-rollout'
   */
  readonly runs?: 'before-rollout' | 'after-rollout' | null;
  /**
   * When the CronJob runs, as a cron schedule with five fields, or a macro such as `@daily`. For a CronJob.
   *
   * @default - none; required for a CronJob
   */
  readonly schedule?: string;
  /** Time zone of the schedule, by its name in the IANA database. For a CronJob. @default 'Etc/UTC' */
  readonly timeZone?: string | null;
  /**
   * What happens if the previous run has not finished: both run (`Allow`), the new run is skipped (`Forbid`), or it replaces the previous
   * one (`Replace`). For a CronJob.
   *
   * @default 'Forbid'
   */
  readonly concurrencyPolicy?: 'Allow' | 'Forbid' | 'Replace' | null;
  /**
   * Number of seconds after which a missed run is skipped, 10 or more: the controller checks every ten seconds. `null` for no deadline.
   * Then a CronJob that missed a hundred runs, because it or the controller was stopped, may not start again. For a CronJob.
   *
   * @default 3600
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#starting-deadline
   */
  readonly startingDeadlineSeconds?: number | null;
  /** Whether new runs are suspended. For a CronJob. @default false */
  readonly suspend?: boolean | null;
  /** Number of failed runs to keep. For a CronJob. @default 1 */
  readonly failedJobsHistoryLimit?: number | null;
  /** Number of successful runs to keep. For a CronJob. @default 3 */
  readonly successfulJobsHistoryLimit?: number | null;
  /** How often a failed pod is retried. Nothing else retries a failed Job. For a Job and a CronJob. @default 6 */
  readonly backoffLimit?: number | null;
  /** Number of seconds after which a run is stopped. For a Job and a CronJob. @default - no limit */
  readonly activeDeadlineSeconds?: number | null;
  /**
   * Number of seconds after which a finished run is removed. For a CronJob; a Job stays until the next one.
   *
   * @default - kept as the history limits say
   */
  readonly ttlSecondsAfterFinished?: number | null;
  /** Number of pods that run at the same time. For a Job and a CronJob. @default 1 */
  readonly parallelism?: number | null;
  /** Number of pods that must succeed. For a Job and a CronJob. @default 1 */
  readonly completions?: number | null;
  /**
   * Whether a failed container is restarted in its pod (`OnFailure`), or the pod is replaced (`Never`). For a Job and a CronJob.
   *
   * @default 'Never'
   */
  readonly restartPolicy?: 'Never' | 'OnFailure' | null;
  /** A PersistentVolumeClaim for each pod, by name. It outlives the pod. For a StatefulSet. @default - none */
  readonly volumeClaims?: { readonly [name: string]: VolumeClaimDefinition | null };
  /**
   * Name of the headless Service that gives each pod a DNS name. If it is the name of the workload's own Service, no other Service is
   * created. Kubernetes cannot change it later. For a StatefulSet.
   *
   * @default - `<name>-headless`, or the workload's own Service if `service.headless` is true
   */
  readonly serviceName?: string | null;
  /** Whether pods start one after the other (`OrderedReady`) or all at once (`Parallel`). For a StatefulSet. @default 'OrderedReady' */
  readonly podManagementPolicy?: 'OrderedReady' | 'Parallel' | null;
  /**
   * How a new version replaces the old one. For a Deployment, a StatefulSet and a DaemonSet.
   *
   * @default - Kubernetes' default: step by step
   */
  readonly updateStrategy?: UpdateStrategyDefinition | null;
  /**
   * Number of seconds for which a new pod must be ready before it counts as available. For a Deployment, a StatefulSet and a DaemonSet.
   *
   * @default 0
   */
  readonly minReadySeconds?: number | null;
  /**
   * Number of seconds after which a rollout without progress has failed. It must be greater than `minReadySeconds`. For a Deployment.
   *
   * @default 600
   */
  readonly progressDeadlineSeconds?: number | null;
  /** Number of old revisions to keep. For a Deployment, a StatefulSet and a DaemonSet. @default 10 */
  readonly revisionHistoryLimit?: number | null;
}

/** A PersistentVolumeClaim for each pod. */
export interface VolumeClaimDefinition extends ClaimDefinition {
  /** Mount path in the main container. @default - not mounted in the main container */
  readonly mountPath?: string | null;
}

/** Type of the update strategy, and limits of a rolling update. */
export interface UpdateStrategyDefinition {
  /** `Recreate` is for a Deployment; `OnDelete` is for a StatefulSet and a DaemonSet. @default 'RollingUpdate' */
  readonly type?: 'RollingUpdate' | 'Recreate' | 'OnDelete' | null;
  /**
   * Pods above the desired number: a number or a percentage. For a Deployment and a DaemonSet.
   *
   * @default - Kubernetes' default: 25% for a Deployment, otherwise 0
   */
  readonly maxSurge?: number | string | null;
  /**
   * Pods that may be unavailable: a number or a percentage. For a StatefulSet, Kubernetes before 1.37 ignores it unless a feature gate is
   * on; synth then reports a warning.
   *
   * @default - Kubernetes' default: 25% for a Deployment, otherwise 1
   */
  readonly maxUnavailable?: number | string | null;
  /** Only pods with this ordinal or a higher one are updated. For a StatefulSet. @default 0 */
  readonly partition?: number | null;
}
