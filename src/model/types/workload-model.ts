import type { ContainerDefinition, ProbeDefinition } from '../../definition/service/container-definition';
import type { Given } from '../../definition/given';
import type { PodDefinition, TolerationDefinition, TopologySpreadDefinition } from '../../definition/service/pod-definition';
import type { WorkloadKind } from '../../definition/service/workload-definition';
import type { DnsModel } from './platform-model';
import type { AutoscalerBehavior } from '../../definition/service/scaling-definition';

/** One workload, resolved: an object that makes pods, and what belongs to it alone. */
export interface WorkloadModel {
  /** Name of its objects: by default the service's own for the first, `<service>-<workload>` for the others. Its pods are selected by it. */
  readonly name: string;
  readonly kind: WorkloadKind;
  readonly pod: PodModel;
  /** Undefined for kinds that have no count: a DaemonSet, a CronJob, a Job. */
  readonly replicas: ReplicasModel | undefined;
  /** Undefined for none. */
  readonly podDisruptionBudget: BudgetModel | undefined;
  readonly strategy: StrategyModel;
  /** For a Job and a CronJob. */
  readonly job: JobModel | undefined;
  /** For a CronJob; undefined in a base that has no schedule of its own. */
  readonly cron: CronModel | undefined;
  /** For a StatefulSet. */
  readonly statefulSet: StatefulSetModel | undefined;
  /** Undefined where there are no ports, or where it is switched off. */
  readonly service: KubernetesServiceModel | undefined;
  readonly prometheus: PrometheusModel | undefined;
  /** What may talk to its pods, and they to others; undefined where nothing is closed. */
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
] as const satisfies readonly (keyof PodDefinition)[];

/** What all pods of a workload are. */
export interface PodModel extends Given<Omit<PodDefinition, (typeof resolvedPodProperties)[number]>> {
  /** Beside those that select the pods. */
  readonly labels: Readonly<Record<string, string>>;
  /** Including the checksum of the configuration files. */
  readonly annotations: Readonly<Record<string, string>>;
  readonly serviceAccountName: string;
  readonly automountToken: boolean;
  readonly imagePullSecrets: readonly string[];
  /** In the order in which they start; native sidecars come first, and say `restartPolicy: Always`. */
  readonly initContainers: readonly ContainerModel[];
  /** The workload's own first, the others by name. */
  readonly containers: readonly ContainerModel[];
  /** By name. */
  readonly volumes: readonly VolumeModel[];
  readonly securityContext: PodSecurityContextModel;
  readonly nodeSelector: Readonly<Record<string, string>>;
  readonly tolerations: readonly TolerationDefinition[];
  /** In Kubernetes' own form; undefined for none. */
  readonly affinity: Readonly<Record<string, unknown>> | undefined;
  /** Without the selector, which is the workload's. */
  readonly topologySpreadConstraints: readonly TopologySpreadModel[];
  readonly hostNetwork: boolean;
}

/** One of the constraints, in Kubernetes' own form. */
export type TopologySpreadModel = TopologySpreadDefinition & Required<Pick<TopologySpreadDefinition, 'maxSkew' | 'whenUnsatisfiable'>>;

export interface PodSecurityContextModel {
  readonly runAsUser: number | undefined;
  readonly runAsGroup: number | undefined;
  readonly runAsNonRoot: boolean;
  readonly fsGroup: number | undefined;
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
  /** One of the service's own without tag, any other in full. */
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
  /** Of a native sidecar alone. */
  readonly restartPolicy: 'Always' | undefined;
}

export type EnvModel =
  | { readonly name: string; readonly value: string }
  /** The repository of one of the service's own images, or what was written instead. */
  | { readonly name: string; readonly image: string }
  | { readonly name: string; readonly fieldRef: string }
  | { readonly name: string; readonly resourceFieldRef: string; readonly divisor: string | undefined };

export interface PortModel {
  readonly name: string;
  readonly containerPort: number;
  /** Where the Service listens; undefined where the port is kept off it. */
  readonly port: number | undefined;
  readonly protocol: 'TCP' | 'UDP';
}

/** The properties of a probe that the model combines to a handler. It has all others as they are given. */
export const resolvedProbeProperties = [
  'path',
  'port',
  'scheme',
  'tcpSocket',
  'exec',
  'grpc',
] as const satisfies readonly (keyof ProbeDefinition)[];

export interface ProbeModel extends Given<Omit<ProbeDefinition, (typeof resolvedProbeProperties)[number]>> {
  /** Undefined where none, or several, are given, which a rule reports. */
  readonly handler: ProbeHandlerModel | undefined;
}

/** Names of ports are undefined where there is none to choose, which a rule reports. */
export type ProbeHandlerModel =
  | { readonly kind: 'http'; readonly path: string; readonly port: string | undefined; readonly scheme: 'HTTP' | 'HTTPS' | undefined }
  | { readonly kind: 'tcp'; readonly port: string }
  | { readonly kind: 'exec'; readonly command: readonly string[] }
  | { readonly kind: 'grpc'; readonly port: string };

export type HandlerModel = Extract<ProbeHandlerModel, { kind: 'http' | 'exec' }>;

/** What differs from the pod's is said again by the container; undefined is the pod's. */
export interface ContainerSecurityModel {
  readonly runAsUser: number | undefined;
  readonly runAsGroup: number | undefined;
  readonly runAsNonRoot: boolean | undefined;
  readonly seccompProfile: 'RuntimeDefault' | 'Unconfined' | undefined;
  readonly readOnlyRootFilesystem: boolean;
  readonly allowPrivilegeEscalation: boolean;
  readonly privileged: boolean;
  /** To add; all others are dropped. Sorted. */
  readonly capabilities: readonly string[];
}

export interface MountModel {
  /** The volume. */
  readonly name: string;
  readonly mountPath: string;
  readonly subPath: string | undefined;
  readonly readOnly: boolean;
}

/** A volume of the pod by its name; the claims of a StatefulSet are volumes by themselves. */
export type VolumeModel =
  | { readonly name: string; readonly kind: 'config-map'; readonly configMap: string }
  | { readonly name: string; readonly kind: 'secret'; readonly secret: string }
  | { readonly name: string; readonly kind: 'empty-dir'; readonly sizeLimit: string | undefined; readonly medium: 'Memory' | undefined }
  | { readonly name: string; readonly kind: 'claim'; readonly claim: string };

export type ReplicasModel =
  | { readonly kind: 'count'; readonly count: number }
  | {
      readonly kind: 'autoscaler';
      readonly min: number;
      readonly max: number;
      readonly cpu: number | undefined;
      readonly memory: number | undefined;
      /** By name. */
      readonly pods: readonly { readonly metric: string; readonly averageValue: string }[];
      /** By name. */
      readonly external: readonly {
        readonly metric: string;
        readonly value: string | undefined;
        readonly averageValue: string | undefined;
        readonly selector: Readonly<Record<string, string>> | undefined;
      }[];
      readonly behavior: AutoscalerBehavior | undefined;
    };

export type BudgetModel = { readonly minAvailable: number | string } | { readonly maxUnavailable: number | string };

/** How a new version replaces the old one; undefined is Kubernetes' own. */
export interface StrategyModel {
  readonly type: 'RollingUpdate' | 'Recreate' | 'OnDelete' | undefined;
  readonly maxSurge: number | string | undefined;
  readonly maxUnavailable: number | string | undefined;
  readonly partition: number | undefined;
  readonly minReadySeconds: number | undefined;
  readonly revisionHistoryLimit: number | undefined;
}

export interface JobModel {
  readonly backoffLimit: number | undefined;
  readonly activeDeadlineSeconds: number | undefined;
  readonly ttlSecondsAfterFinished: number | undefined;
  readonly parallelism: number | undefined;
  readonly completions: number | undefined;
  readonly restartPolicy: 'Never' | 'OnFailure';
  /** Of a one-off Job. */
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
  /** The Service by which its pods have names: its own, or one beside that. */
  readonly serviceName: string;
  /** By which its pods know each other. */
  readonly ports: readonly PortModel[];
  readonly podManagementPolicy: 'OrderedReady' | 'Parallel' | undefined;
  /** By name. */
  readonly volumeClaims: readonly {
    readonly name: string;
    readonly storage: string;
    readonly storageClassName: string | undefined;
    readonly accessModes: readonly string[];
  }[];
}

export interface KubernetesServiceModel {
  readonly type: 'ClusterIP' | 'NodePort' | 'LoadBalancer' | undefined;
  readonly headless: boolean;
  readonly annotations: Readonly<Record<string, string>>;
  readonly sessionAffinity: 'ClientIP' | undefined;
  /** `http` first. Without those that are kept off it. */
  readonly ports: readonly ServicePortModel[];
}

/** A port of a container that the Service has, too. */
export interface ServicePortModel extends PortModel {
  readonly port: number;
}

export interface PrometheusModel {
  readonly by: 'annotations' | 'ServiceMonitor';
  /** Name of the port; undefined where there is none to choose, which a rule reports. */
  readonly port: string | undefined;
  readonly path: string | undefined;
  readonly interval: string | undefined;
}

/** Who may talk to whom. All that is not listed is closed, but for DNS. */
export interface NetworkModel {
  /** Who may reach the workload's ports. */
  readonly ingress: readonly PeerModel[];
  /** Addresses, in or outside the cluster, from which they may be reached too. */
  readonly cidrs: readonly string[];
  /** The ports that the pods of `ingress` may reach. */
  readonly ports: readonly NetworkPortModel[];
  /** Those that `cidrs` may reach: the ports of the Service, where there is one. */
  readonly cidrPorts: readonly NetworkPortModel[];
  /** Other services that it calls. */
  readonly calls: readonly {
    readonly peer: PeerModel;
    readonly ports: readonly NetworkPortModel[];
  }[];
  /** Addresses outside that it calls, by host and port. */
  readonly urls: readonly { readonly host: string; readonly port: number }[];
  /** Where it asks for names. */
  readonly dns: readonly DnsModel[];
  /** TCP ports at any address. */
  readonly egressPorts: readonly number[];
}

/** A port of a container, by its number. */
export interface NetworkPortModel {
  readonly port: number;
  readonly protocol: 'TCP' | 'UDP';
}

/** Pods: every one of a namespace, or those of one workload. */
export interface PeerModel {
  /** Undefined for the namespace of the service itself. */
  readonly namespace: string | undefined;
  /** Name of the workload; undefined for every pod. */
  readonly workload: string | undefined;
}

/** The container that the workload is named for. */
export const ownContainer = ({ pod }: WorkloadModel): ContainerModel => pod.containers[0]!;

/** Where it listens, as policies tell ports: by their numbers. */
export const networkPortsOf = (workload: WorkloadModel): NetworkPortModel[] => networkPorts(ownContainer(workload).ports);

/** The same of ports by name. */
export const networkPorts = (ports: readonly PortModel[]): NetworkPortModel[] =>
  ports.map(({ containerPort, protocol }) => ({ port: containerPort, protocol }));

/** The least number of pods that a workload keeps. */
export const leastReplicas = (replicas: ReplicasModel | undefined): number =>
  replicas === undefined ? 1 : replicas.kind === 'count' ? replicas.count : replicas.min;
