import type { ContainerDefinition, KeySelector } from '../../definition/service/container-definition';
import type { ProbeDefinition } from '../../definition/service/probe-definition';
import type { Given } from '../../definition/given';
import type { PodDefinition, TolerationDefinition, TopologySpreadDefinition } from '../../definition/service/pod-definition';
import type { WorkloadKind } from '../../definition/service/workload-definition';
import type { NetworkModel, NetworkPortModel } from './network-model';
import type { KubernetesServiceModel } from './kubernetes-service-model';
import type { MetadataModel } from './metadata-model';
import type { BudgetModel, ReplicasModel } from './replicas-model';
import type { ClaimModel, VolumeModel } from './volume-model';

export type { DestinationModel, NetworkModel, NetworkPortModel, OutsideModel, PeerModel } from './network-model';
export type { ClaimModel, VolumeModel } from './volume-model';
export type { KeySelector } from '../../definition/service/container-definition';

/** A resolved workload: an object that creates pods, and the objects that belong only to it. */
export interface WorkloadModel {
  /**
   * Name of its objects: by default that of the service for the main workload, and `<service>-<workload>` for others. It also selects the
   * pods.
   */
  readonly name: string;
  readonly kind: WorkloadKind;
  /** The labels that select its pods; undefined for those that its name gives. See `selectorOf`. */
  readonly selectorLabels?: Readonly<Record<string, string>>;
  /** Of all its objects. */
  readonly metadata: MetadataModel;
  readonly pod: PodModel;
  /** Undefined for kinds without replicas: DaemonSet, CronJob, Job. */
  readonly replicas: ReplicasModel | undefined;
  /** Undefined if there is none. */
  readonly podDisruptionBudget: BudgetModel | undefined;
  readonly strategy: StrategyModel;
  /** For a Job and a CronJob. */
  readonly job: JobModel | undefined;
  /** For a CronJob; undefined in a base without a schedule. */
  readonly cron: CronModel | undefined;
  /** For a StatefulSet. */
  readonly statefulSet: StatefulSetModel | undefined;
  /** Undefined if there are no ports, or if it is switched off. */
  readonly service: KubernetesServiceModel | undefined;
  /** Further Services, by name. */
  readonly services: readonly KubernetesServiceModel[];
  readonly prometheus: PrometheusModel | undefined;
  /** The allowed connections; undefined if there is no network policy. */
  readonly network: NetworkModel | undefined;
  /** The workloads that are rolled out before it, by the names of their objects. */
  readonly after: readonly string[];
}

/** The properties of a pod that the model does not have as they are given. It has all others. */
export const resolvedPodProperties = [
  'initContainers',
  'sidecars',
  'volumes',
  'podLabels',
  'podAnnotations',
  'nodeSelector',
  'tolerations',
  'affinity',
  'topologySpreadConstraints',
  'hostNetwork',
  'hostAliases',
  'dnsConfig',
] as const satisfies readonly (keyof PodDefinition)[];

/** The pods of a workload. */
export interface PodModel extends Given<Omit<PodDefinition, (typeof resolvedPodProperties)[number]>> {
  /** In addition to those that select the pods. */
  readonly labels: Readonly<Record<string, string>>;
  /** Including the checksum of the configuration files. */
  readonly annotations: Readonly<Record<string, string>>;
  readonly serviceAccountName: string;
  readonly automountToken: boolean;
  readonly imagePullSecrets: readonly string[];
  /** In the order in which they start. Native sidecars come first, and have `restartPolicy: Always`. */
  readonly initContainers: readonly ContainerModel[];
  /** The main container first, the others by name. */
  readonly containers: readonly ContainerModel[];
  /** By name. */
  readonly volumes: readonly VolumeModel[];
  readonly securityContext: PodSecurityContextModel;
  readonly nodeSelector: Readonly<Record<string, string>>;
  readonly tolerations: readonly TolerationDefinition[];
  /** In Kubernetes' own form; undefined if there is none. */
  readonly affinity: Readonly<Record<string, unknown>> | undefined;
  /** Without the selector, which selects the workload's pods. */
  readonly topologySpreadConstraints: readonly TopologySpreadModel[];
  readonly hostNetwork: boolean;
  /** By address. */
  readonly hostAliases: readonly { readonly ip: string; readonly hostnames: readonly string[] }[];
  /** In Kubernetes' own form; undefined if there are no settings. */
  readonly dnsConfig: DnsConfigModel | undefined;
}

export interface DnsConfigModel {
  readonly nameservers: readonly string[];
  readonly searches: readonly string[];
  /** By name. An option without a value is undefined. */
  readonly options: readonly { readonly name: string; readonly value: string | undefined }[];
}

/** A constraint, in Kubernetes' own form. */
export type TopologySpreadModel = TopologySpreadDefinition & Required<Pick<TopologySpreadDefinition, 'maxSkew' | 'whenUnsatisfiable'>>;

export interface PodSecurityContextModel {
  readonly runAsUser: number | undefined;
  readonly runAsGroup: number | undefined;
  readonly runAsNonRoot: boolean;
  readonly fsGroup: number | undefined;
  readonly fsGroupChangePolicy: 'Always' | 'OnRootMismatch' | undefined;
  readonly supplementalGroups: readonly number[];
  /** By name. */
  readonly sysctls: readonly { readonly name: string; readonly value: string }[];
  readonly seccompProfile: 'RuntimeDefault' | 'Unconfined';
}

/** The properties of a container that the model does not have as they are given. It has all others. */
export const resolvedContainerProperties = [
  'image',
  'env',
  'ports',
  'probes',
  'lifecycle',
  'resources',
  'securityContext',
  'volumeMounts',
] as const satisfies readonly (keyof ContainerDefinition)[];

export interface ContainerModel extends Given<Omit<ContainerDefinition, (typeof resolvedContainerProperties)[number]>> {
  readonly name: string;
  /** One of the service's images without tag, or another one in full. */
  readonly image: string;
  /** In the order written. */
  readonly env: readonly EnvModel[];
  /** Names of the Secrets whose keys become environment variables, sorted. */
  readonly envFrom: readonly string[];
  /** By name, `http` first. */
  readonly ports: readonly PortModel[];
  readonly probes: Readonly<Partial<Record<'readiness' | 'liveness' | 'startup', ProbeModel>>>;
  readonly lifecycle: Readonly<Partial<Record<'postStart' | 'preStop', HandlerModel>>>;
  readonly resources: { readonly requests: Readonly<Record<string, string>>; readonly limits: Readonly<Record<string, string>> };
  readonly securityContext: ContainerSecurityModel;
  /** By path. */
  readonly mounts: readonly MountModel[];
  /** Only for a native sidecar. */
  readonly restartPolicy: 'Always' | undefined;
}

export type EnvModel =
  | { readonly name: string; readonly value: string }
  /** The repository of one of the service's images, or the image as written. */
  | { readonly name: string; readonly image: string }
  | { readonly name: string; readonly fieldRef: string }
  | { readonly name: string; readonly resourceFieldRef: string; readonly divisor: string | undefined }
  | { readonly name: string; readonly secretKeyRef: KeySelector }
  | { readonly name: string; readonly configMapKeyRef: KeySelector };

export interface PortModel {
  readonly name: string;
  readonly containerPort: number;
  /** The port of the Kubernetes Service; undefined if it has none. */
  readonly port: number | undefined;
  readonly protocol: 'TCP' | 'UDP';
  readonly appProtocol: string | undefined;
  /** The port of the node; undefined if there is none. */
  readonly hostPort: number | undefined;
}

/** The properties of a probe that the model combines to a handler. It has all others as they are given. */
export const resolvedProbeProperties = [
  'path',
  'port',
  'scheme',
  'httpHeaders',
  'tcpSocket',
  'exec',
  'grpc',
] as const satisfies readonly (keyof ProbeDefinition)[];

export interface ProbeModel extends Given<Omit<ProbeDefinition, (typeof resolvedProbeProperties)[number]>> {
  /** Undefined if there are none or several, which a rule reports. */
  readonly handler: ProbeHandlerModel | undefined;
}

/** Names of ports are undefined if there is no unique one, which a rule reports. */
export type ProbeHandlerModel =
  | HttpHandlerModel
  | { readonly kind: 'tcp'; readonly port: string }
  | { readonly kind: 'exec'; readonly command: readonly string[] }
  | { readonly kind: 'grpc'; readonly port: string; readonly service: string | undefined };

export interface HttpHandlerModel {
  readonly kind: 'http';
  readonly path: string;
  readonly port: string | undefined;
  readonly scheme: 'HTTP' | 'HTTPS' | undefined;
  /** By name. */
  readonly headers: readonly { readonly name: string; readonly value: string }[];
}

export type HandlerModel = Extract<ProbeHandlerModel, { kind: 'http' | 'exec' }> | { readonly kind: 'sleep'; readonly seconds: number };

/** The settings that differ from the pod's; undefined means the pod's. */
export interface ContainerSecurityModel {
  readonly runAsUser: number | undefined;
  readonly runAsGroup: number | undefined;
  readonly runAsNonRoot: boolean | undefined;
  readonly seccompProfile: 'RuntimeDefault' | 'Unconfined' | undefined;
  readonly readOnlyRootFilesystem: boolean;
  readonly allowPrivilegeEscalation: boolean;
  readonly privileged: boolean;
  /** Added capabilities, sorted. All others are dropped. */
  readonly capabilities: readonly string[];
}

export interface MountModel {
  /** The name of the volume. */
  readonly name: string;
  readonly mountPath: string;
  readonly subPath: string | undefined;
  readonly subPathExpr: string | undefined;
  readonly readOnly: boolean;
  readonly recursiveReadOnly: 'Disabled' | 'IfPossible' | 'Enabled' | undefined;
}

/** How a new version replaces the old one; undefined means Kubernetes' default. */
export interface StrategyModel {
  readonly type: 'RollingUpdate' | 'Recreate' | 'OnDelete' | undefined;
  readonly maxSurge: number | string | undefined;
  readonly maxUnavailable: number | string | undefined;
  readonly partition: number | undefined;
  readonly minReadySeconds: number | undefined;
  readonly progressDeadlineSeconds: number | undefined;
  readonly revisionHistoryLimit: number | undefined;
}

export interface JobModel {
  readonly backoffLimit: number | undefined;
  readonly activeDeadlineSeconds: number | undefined;
  readonly ttlSecondsAfterFinished: number | undefined;
  readonly parallelism: number | undefined;
  readonly completions: number | undefined;
  readonly restartPolicy: 'Never' | 'OnFailure';
  /** For a Job. */
  readonly runs: 'before-rollout' | 'after-rollout';
}

export interface CronModel {
  readonly schedule: string;
  readonly timeZone: string;
  readonly concurrencyPolicy: 'Allow' | 'Forbid' | 'Replace';
  readonly startingDeadlineSeconds: number | undefined;
  readonly suspend: boolean | undefined;
  readonly failedJobsHistoryLimit: number | undefined;
  readonly successfulJobsHistoryLimit: number | undefined;
}

export interface StatefulSetModel {
  /** The Kubernetes Service that gives the pods their names: the workload's own, or a second one. */
  readonly serviceName: string;
  /** The ports with which its pods connect to each other. */
  readonly ports: readonly PortModel[];
  readonly podManagementPolicy: 'OrderedReady' | 'Parallel' | undefined;
  /** By name. */
  readonly volumeClaims: readonly ({ readonly name: string } & ClaimModel)[];
}

export interface PrometheusModel {
  readonly by: 'annotations' | 'ServiceMonitor';
  /** Name of the port; undefined if there is no unique one, which a rule reports. */
  readonly port: string | undefined;
  readonly path: string | undefined;
  readonly interval: string | undefined;
}

/** The main container. */
export const ownContainer = ({ pod }: Pick<WorkloadModel, 'pod'>): ContainerModel => pod.containers[0]!;

/** The ports of a workload, by number, as policies need them. */
export const networkPortsOf = (workload: WorkloadModel): NetworkPortModel[] => networkPorts(ownContainer(workload).ports);

/** Ports, by number. */
export const networkPorts = (ports: readonly PortModel[]): NetworkPortModel[] =>
  ports.map(({ containerPort, protocol }) => ({ port: containerPort, protocol }));

/** The minimum number of pods of a workload. */
export const leastReplicas = (replicas: ReplicasModel | undefined): number =>
  replicas === undefined ? 1 : replicas.kind === 'count' ? replicas.count : replicas.min;
