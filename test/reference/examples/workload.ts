import type { ContainerDefinition } from '../../../src/definition/service/container-definition';
import type { ScalingDefinition } from '../../../src/definition/service/scaling-definition';
import type {
  ClientIpConfigDefinition,
  KubernetesServiceDefinition,
  ServicePort,
  SessionAffinityConfigDefinition,
} from '../../../src/definition/service/kubernetes-service-definition';
import type {
  KindDefinition,
  UpdateStrategyDefinition,
  VolumeClaimDefinition,
  WorkloadDefinition,
} from '../../../src/definition/service/workload-definition';
import type { ClaimDefinition } from '../../../src/definition/service/claim-definition';
import type { PodDefinition } from '../../../src/definition/service/pod-definition';
import type { ExamplesOf } from '../examples-of';

type Parts = keyof ContainerDefinition | keyof PodDefinition | keyof KindDefinition | keyof ScalingDefinition;

export const workloadExamples = {
  WorkloadDefinition: {
    name: 'legacy-shop',
    containerName: 'app',
    selectorLabels: { app: 'shop' },
    service: { type: 'LoadBalancer', annotations: { 'service.beta.kubernetes.io/aws-load-balancer-type': 'nlb' } },
    services: { public: { type: 'LoadBalancer', ports: { https: 443 } } },
    prometheus: { port: 'admin', path: '/metrics' },
    after: ['queue', 'cache'],
  } satisfies ExamplesOf<WorkloadDefinition, Parts>,

  KubernetesServiceDefinition: {
    name: 'shop-web',
    type: 'NodePort',
    headless: true,
    labels: { 'example.com/pool': 'public' },
    annotations: { 'service.beta.kubernetes.io/aws-load-balancer-type': 'nlb' },
    ports: { https: 443, admin: { nodePort: 30080 } },
    sessionAffinity: 'ClientIP',
    sessionAffinityConfig: { clientIP: { timeoutSeconds: 600 } },
    externalTrafficPolicy: 'Local',
    internalTrafficPolicy: 'Local',
    trafficDistribution: 'PreferClose',
    loadBalancerClass: 'service.k8s.aws/nlb',
    loadBalancerSourceRanges: ['203.0.113.0/24'],
    allocateLoadBalancerNodePorts: false,
    ipFamilies: ['IPv4', 'IPv6'],
    ipFamilyPolicy: 'PreferDualStack',
    publishNotReadyAddresses: true,
  } satisfies ExamplesOf<KubernetesServiceDefinition>,

  ServicePort: {
    port: 443,
    nodePort: 30443,
  } satisfies ExamplesOf<ServicePort>,

  SessionAffinityConfigDefinition: {
    clientIP: { timeoutSeconds: 600 },
  } satisfies ExamplesOf<SessionAffinityConfigDefinition>,

  ClientIpConfigDefinition: {
    timeoutSeconds: 600,
  } satisfies ExamplesOf<ClientIpConfigDefinition>,

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
    progressDeadlineSeconds: 900,
    revisionHistoryLimit: 3,
  } satisfies ExamplesOf<KindDefinition>,

  VolumeClaimDefinition: {
    mountPath: '/var/lib/shop',
  } satisfies ExamplesOf<VolumeClaimDefinition, keyof ClaimDefinition>,

  UpdateStrategyDefinition: {
    type: 'Recreate',
    maxSurge: '50%',
    maxUnavailable: 0,
    partition: 2,
  } satisfies ExamplesOf<UpdateStrategyDefinition>,
};
