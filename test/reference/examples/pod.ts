import type { ContainerDefinition } from '../../../src/definition/service/container-definition';
import type {
  DnsConfigDefinition,
  CompanionDefinition,
  PodDefinition,
  SidecarDefinition,
  TolerationDefinition,
  TopologySpreadDefinition,
} from '../../../src/definition/service/pod-definition';
import type { ExamplesOf } from '../examples-of';

export const podExamples = {
  PodDefinition: {
    initContainers: { wait: { command: ['shop', 'wait-for-database'] } },
    sidecars: {
      proxy: {
        image: 'ghcr.io/myorg/proxy:1.4.0@sha256:2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae',
        resources: { limits: { memory: '64Mi' } },
      },
    },
    volumes: { tmp: { emptyDir: {}, mountPath: '/tmp' }, media: { persistentVolumeClaim: 'shop-media', mountPath: '/srv/media' } },
    podLabels: { 'cost-center': 'c-1234' },
    podAnnotations: { 'cluster-autoscaler.kubernetes.io/safe-to-evict': 'true' },
    terminationGracePeriodSeconds: 60,
    nodeSelector: { 'kubernetes.io/arch': 'arm64' },
    tolerations: [{ key: 'dedicated', value: 'payments', effect: 'NoSchedule' }],
    affinity: {
      nodeAffinity: {
        requiredDuringSchedulingIgnoredDuringExecution: {
          nodeSelectorTerms: [{ matchExpressions: [{ key: 'kubernetes.io/arch', operator: 'In', values: ['arm64'] }] }],
        },
      },
    },
    topologySpreadConstraints: [{ topologyKey: 'topology.kubernetes.io/zone', whenUnsatisfiable: 'DoNotSchedule' }],
    priorityClassName: 'high',
    hostNetwork: true,
    runtimeClassName: 'gvisor',
    schedulerName: 'batch-scheduler',
    shareProcessNamespace: true,
    enableServiceLinks: false,
    hostAliases: { '10.1.2.3': ['mainframe.internal'] },
    dnsPolicy: 'None',
    dnsConfig: { nameservers: ['10.1.0.10'], options: { ndots: '2' } },
    setHostnameAsFQDN: true,
  } satisfies ExamplesOf<PodDefinition>,

  CompanionDefinition: {
    securityContext: { runAsUser: 65532 },
    sharesConfiguration: false,
  } satisfies ExamplesOf<CompanionDefinition, Exclude<keyof ContainerDefinition, 'securityContext'>>,

  SidecarDefinition: {
    native: false,
  } satisfies ExamplesOf<SidecarDefinition, keyof CompanionDefinition>,

  DnsConfigDefinition: {
    nameservers: ['10.1.0.10'],
    searches: ['internal.example.com'],
    options: { ndots: '2', edns0: '' },
  } satisfies ExamplesOf<DnsConfigDefinition>,

  TolerationDefinition: {
    key: 'dedicated',
    operator: 'Exists',
    value: 'payments',
    effect: 'NoExecute',
    tolerationSeconds: 300,
  } satisfies ExamplesOf<TolerationDefinition>,

  TopologySpreadDefinition: {
    topologyKey: 'kubernetes.io/hostname',
    maxSkew: 2,
    whenUnsatisfiable: 'DoNotSchedule',
    matchLabelKeys: ['pod-template-hash'],
    minDomains: 3,
    nodeAffinityPolicy: 'Ignore',
    nodeTaintsPolicy: 'Honor',
  } satisfies ExamplesOf<TopologySpreadDefinition>,
};
