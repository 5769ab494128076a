import { cronJobSchedule } from '../formats/cron';
import { dnsLabel, labelKey, labelValue, podPartName } from '../formats/names';
import { atLeast, countOrAnyPercentage, countOrPercentage } from '../formats/numbers';
import { absolutePath } from '../formats/paths';
import { timeZone } from '../formats/time-zone';
import {
  boolean,
  list,
  map,
  nullable,
  number,
  object,
  oneOf,
  optional,
  string,
  union,
  withDefault,
  withImpliedDefault,
  type Properties,
} from '../shape/shape';
import { claimProperties } from './claim-shape';
import { containerProperties } from './container-shape';
import { kubernetesServiceShape } from './kubernetes-service-shape';
import { prometheusShape } from './observability-shape';
import { scalingProperties } from './scaling-shape';
import { podProperties } from './pod-shape';
import type { KindDefinition, UpdateStrategyDefinition, VolumeClaimDefinition, WorkloadDefinition } from './workload-definition';

const count = number(atLeast(0));

/** See {@link VolumeClaimDefinition}. */
export const volumeClaimProperties = {
  ...claimProperties,
  mountPath: optional(string(absolutePath)),
} satisfies Properties<VolumeClaimDefinition>;

/** See {@link KindDefinition}. */
export const kindProperties = {
  kind: withDefault(oneOf('Deployment', 'StatefulSet', 'DaemonSet', 'CronJob', 'Job'), 'Deployment'),
  runs: withDefault(oneOf('before-rollout', 'after-rollout'), 'before-rollout'),
  schedule: optional(string(cronJobSchedule)),
  timeZone: withDefault(string(timeZone), 'Etc/UTC'),
  concurrencyPolicy: withDefault(oneOf('Allow', 'Forbid', 'Replace'), 'Forbid'),
  // The controller checks its CronJobs every ten seconds, so a shorter deadline would always have passed. Without a deadline, a CronJob
  // that missed a hundred starts never starts again; within an hour, no schedule can miss a hundred.
  startingDeadlineSeconds: nullable(withDefault(number(atLeast(10)), 3600)),
  suspend: withImpliedDefault(boolean(), false),
  failedJobsHistoryLimit: withImpliedDefault(count, 1),
  successfulJobsHistoryLimit: withImpliedDefault(count, 3),
  backoffLimit: withImpliedDefault(count, 6),
  activeDeadlineSeconds: optional(number(atLeast(1))),
  ttlSecondsAfterFinished: optional(count),
  parallelism: withImpliedDefault(count, 1),
  completions: withImpliedDefault(number(atLeast(1)), 1),
  restartPolicy: withDefault(oneOf('Never', 'OnFailure'), 'Never'),
  volumeClaims: optional(map(podPartName, object<VolumeClaimDefinition>('a volume claim', volumeClaimProperties))),
  serviceName: optional(string(dnsLabel)),
  podManagementPolicy: withImpliedDefault(oneOf('OrderedReady', 'Parallel'), 'OrderedReady'),
  updateStrategy: optional(
    object<UpdateStrategyDefinition>('an update strategy', {
      type: withImpliedDefault(oneOf('RollingUpdate', 'Recreate', 'OnDelete'), 'RollingUpdate'),
      // May exceed 100%: a rollout may create more than twice as many pods before it removes the first one.
      maxSurge: optional(union(number(atLeast(0)), string(countOrAnyPercentage))),
      maxUnavailable: optional(union(number(atLeast(0)), string(countOrPercentage))),
      partition: withImpliedDefault(count, 0),
    }),
  ),
  minReadySeconds: withImpliedDefault(count, 0),
  progressDeadlineSeconds: withImpliedDefault(number(atLeast(1)), 600),
  revisionHistoryLimit: withImpliedDefault(count, 10),
} satisfies Properties<KindDefinition>;

/** See {@link WorkloadDefinition}. */
export const workloadProperties = {
  ...containerProperties,
  ...podProperties,
  ...kindProperties,
  ...scalingProperties,
  name: optional(string(dnsLabel)),
  containerName: optional(string(podPartName)),
  selectorLabels: optional(map(labelKey, string(labelValue))),
  service: nullable(optional(kubernetesServiceShape)),
  services: optional(map(dnsLabel, kubernetesServiceShape)),
  prometheus: optional(prometheusShape),
  after: optional(list(string(dnsLabel))),
} satisfies Properties<WorkloadDefinition>;
