import { cronJobSchedule } from '../formats/cron';
import { annotationKey, dnsLabel, labelKey, labelValue, objectName } from '../formats/names';
import { atLeast, countOrAnyPercentage, countOrPercentage } from '../formats/numbers';
import { absolutePath } from '../formats/paths';
import { quantity } from '../formats/quantity';
import { timeZone } from '../formats/time-zone';
import { boolean, filledList, list, map, number, object, oneOf, optional, required, string, union, type Properties } from '../shape/shape';
import { affinityShape } from './affinity-shape';
import { containerProperties, securityProperties } from './container-shape';
import { prometheusShape } from './observability-shape';
import { scalingProperties } from './scaling-shape';
import type {
  ClaimedVolume,
  CompanionDefinition,
  CompanionSecurityDefinition,
  EmptyDirDefinition,
  EmptyDirVolume,
  PodDefinition,
  SidecarDefinition,
  TolerationDefinition,
  TopologySpreadDefinition,
} from './pod-definition';
import type {
  KindDefinition,
  KubernetesServiceDefinition,
  UpdateStrategyDefinition,
  VolumeClaimDefinition,
  WorkloadDefinition,
} from './workload-definition';

const count = optional(number(atLeast(0)));
const atLeastOne = optional(number(atLeast(1)));
const share = optional(union(number(atLeast(0)), string(countOrPercentage)));
const annotations = optional(map(annotationKey, string()));

const kindProperties = {
  kind: optional(oneOf('Deployment', 'StatefulSet', 'DaemonSet', 'CronJob', 'Job')),
  runs: optional(oneOf('before-rollout', 'after-rollout')),
  schedule: optional(string(cronJobSchedule)),
  timeZone: optional(string(timeZone)),
  concurrencyPolicy: optional(oneOf('Allow', 'Forbid', 'Replace')),
  // The controller looks at its CronJobs every ten seconds: a shorter deadline has passed before it looks.
  startingDeadlineSeconds: optional(number(atLeast(10))),
  suspend: optional(boolean()),
  failedJobsHistoryLimit: count,
  successfulJobsHistoryLimit: count,
  backoffLimit: count,
  activeDeadlineSeconds: atLeastOne,
  ttlSecondsAfterFinished: count,
  parallelism: count,
  completions: atLeastOne,
  restartPolicy: optional(oneOf('Never', 'OnFailure')),
  volumeClaims: optional(
    map(
      dnsLabel,
      object<VolumeClaimDefinition>('a volume claim', {
        storage: required(string(quantity)),
        mountPath: optional(string(absolutePath)),
        storageClassName: optional(string(objectName)),
        accessModes: optional(filledList(oneOf('ReadWriteOnce', 'ReadWriteOncePod', 'ReadWriteMany', 'ReadOnlyMany'))),
      }),
    ),
  ),
  serviceName: optional(string(dnsLabel)),
  podManagementPolicy: optional(oneOf('OrderedReady', 'Parallel')),
  updateStrategy: optional(
    object<UpdateStrategyDefinition>('an update strategy', {
      type: optional(oneOf('RollingUpdate', 'Recreate', 'OnDelete')),
      // A hundred percent is not the most: twice as many pods and more may come before the first one goes.
      maxSurge: optional(union(number(atLeast(0)), string(countOrAnyPercentage))),
      maxUnavailable: share,
      partition: count,
    }),
  ),
  minReadySeconds: count,
  revisionHistoryLimit: count,
} satisfies Properties<KindDefinition>;

const { fsGroup: _, ...containerSecurity } = securityProperties;
const companionProperties = {
  ...containerProperties,
  securityContext: optional(object<CompanionSecurityDefinition>('a security context', containerSecurity)),
  sharesConfiguration: optional(boolean()),
};
const mounted = { mountPath: optional(string(absolutePath)), readOnly: optional(boolean()) };

const podProperties = {
  initContainers: optional(map(dnsLabel, object<CompanionDefinition>('a container', companionProperties))),
  sidecars: optional(map(dnsLabel, object<SidecarDefinition>('a container', { ...companionProperties, native: optional(boolean()) }))),
  volumes: optional(
    map(
      dnsLabel,
      union(
        object<EmptyDirVolume>('{ emptyDir }', {
          emptyDir: required(
            object<EmptyDirDefinition>('an empty folder', { sizeLimit: optional(string(quantity)), medium: optional(oneOf('Memory')) }),
          ),
          ...mounted,
        }),
        object<ClaimedVolume>('{ persistentVolumeClaim }', { persistentVolumeClaim: required(string(objectName)), ...mounted }),
      ),
    ),
  ),
  podLabels: optional(map(labelKey, string(labelValue))),
  podAnnotations: annotations,
  terminationGracePeriodSeconds: count,
  nodeSelector: optional(map(labelKey, string(labelValue))),
  tolerations: optional(
    list(
      object<TolerationDefinition>('a toleration', {
        key: optional(string(labelKey)),
        operator: optional(oneOf('Equal', 'Exists')),
        value: optional(string(labelValue)),
        effect: optional(oneOf('NoSchedule', 'PreferNoSchedule', 'NoExecute')),
        tolerationSeconds: count,
      }),
    ),
  ),
  // Of one shape, but like a value of several it is replaced whole.
  affinity: optional(union(affinityShape)),
  topologySpreadConstraints: optional(
    list(
      object<TopologySpreadDefinition>('a spread', {
        topologyKey: required(string(labelKey)),
        maxSkew: atLeastOne,
        whenUnsatisfiable: optional(oneOf('ScheduleAnyway', 'DoNotSchedule')),
        matchLabelKeys: optional(list(string(labelKey))),
        minDomains: atLeastOne,
        nodeAffinityPolicy: optional(oneOf('Honor', 'Ignore')),
        nodeTaintsPolicy: optional(oneOf('Honor', 'Ignore')),
      }),
    ),
  ),
  priorityClassName: optional(string(objectName)),
  hostNetwork: optional(boolean()),
} satisfies Properties<PodDefinition>;

/** See {@link WorkloadDefinition}. */
export const workloadProperties = {
  ...containerProperties,
  ...podProperties,
  ...kindProperties,
  ...scalingProperties,
  name: optional(string(dnsLabel)),
  service: optional(
    object<KubernetesServiceDefinition>('a Service', {
      type: optional(oneOf('ClusterIP', 'NodePort', 'LoadBalancer')),
      headless: optional(boolean()),
      annotations,
      sessionAffinity: optional(oneOf('None', 'ClientIP')),
    }),
  ),
  prometheus: optional(prometheusShape),
  after: optional(list(string(dnsLabel))),
} satisfies Properties<WorkloadDefinition>;
