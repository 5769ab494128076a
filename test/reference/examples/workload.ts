import type { ContainerDefinition } from '../../../src/definition/service/container-definition';
import type { ScalingDefinition } from '../../../src/definition/service/scaling-definition';
import type {
  KindDefinition,
  KubernetesServiceDefinition,
  UpdateStrategyDefinition,
  VolumeClaimDefinition,
  WorkloadDefinition,
} from '../../../src/definition/service/workload-definition';
import type { PodDefinition } from '../../../src/definition/service/pod-definition';
import type { ExamplesOf } from '../examples-of';

type Parts = keyof ContainerDefinition | keyof PodDefinition | keyof KindDefinition | keyof ScalingDefinition;

export const workloadExamples = {
  WorkloadDefinition: {
    name: 'legacy-shop',
    service: { type: 'LoadBalancer', annotations: { 'service.beta.kubernetes.io/aws-load-balancer-type': 'nlb' } },
    prometheus: { port: 'admin', path: '/metrics' },
    after: ['queue', 'cache'],
  } satisfies ExamplesOf<WorkloadDefinition, Parts>,

  KubernetesServiceDefinition: {
    type: 'NodePort',
    headless: true,
    annotations: { 'service.beta.kubernetes.io/aws-load-balancer-type': 'nlb' },
    sessionAffinity: 'ClientIP',
  } satisfies ExamplesOf<KubernetesServiceDefinition>,

  KindDefinition: {
    kind: 'StatefulSet',
    runs: 'after-rollout',
    schedule: '30 4 * * *',
    timeZone: 'Europe/Berlin',
    concurrencyPolicy: 'Replace',
    startingDeadlineSeconds: 300,
    suspend: true,
    failedJobsHistoryLimit: 3,
    successfulJobsHistoryLimit: 1,
    backoffLimit: 2,
    activeDeadlineSeconds: 600,
    ttlSecondsAfterFinished: 3600,
    parallelism: 4,
    completions: 8,
    restartPolicy: 'OnFailure',
    volumeClaims: { data: { storage: '10Gi', mountPath: '/var/lib/shop' } },
    serviceName: 'shop-nodes',
    podManagementPolicy: 'Parallel',
    updateStrategy: { maxSurge: 1, maxUnavailable: 0 },
    minReadySeconds: 10,
    revisionHistoryLimit: 3,
  } satisfies ExamplesOf<KindDefinition>,

  VolumeClaimDefinition: {
    storage: '10Gi',
    mountPath: '/var/lib/shop',
    storageClassName: 'fast',
    accessModes: ['ReadWriteOncePod'],
  } satisfies ExamplesOf<VolumeClaimDefinition>,

  UpdateStrategyDefinition: {
    type: 'Recreate',
    maxSurge: '50%',
    maxUnavailable: 0,
    partition: 2,
  } satisfies ExamplesOf<UpdateStrategyDefinition>,
};
