import type { ContainerDefinition, SecurityContextDefinition } from './container-definition';

/** Properties of the pod. */
export interface PodDefinition {
  /** Containers that run one after the other before the others start, in the order in which they are written. @default - none */
  readonly initContainers?: { readonly [name: string]: CompanionDefinition | null };
  /** Containers that run next to the main container. @default - none */
  readonly sidecars?: { readonly [name: string]: SidecarDefinition | null };
  /** Volumes of the pod, by name. @default - none */
  readonly volumes?: { readonly [name: string]: VolumeDefinition | null };
  /** Labels of the pods, in addition to the selector labels. @default - none */
  readonly podLabels?: { readonly [label: string]: string | null };
  /** Annotations of the pods. @default - none */
  readonly podAnnotations?: { readonly [annotation: string]: string | null };
  /** Seconds between the request to end and the end. @default 30 */
  readonly terminationGracePeriodSeconds?: number | null;
  /** Labels that a node must have. @default - any node */
  readonly nodeSelector?: { readonly [label: string]: string | null };
  /** Taints of nodes that do not keep the pods away. Replaced whole. @default - none */
  readonly tolerations?: readonly TolerationDefinition[] | null;
  /**
   * In Kubernetes' own form. Replaced whole; `null` for none.
   *
   * @default - from two replicas on, different nodes are preferred
   * @see https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#affinity-and-anti-affinity
   */
  readonly affinity?: Readonly<Record<string, unknown>> | null;
  /**
   * In Kubernetes' own form, the selector left out: it is the workload's pods. Replaced whole; `null` for none.
   *
   * @default - from two replicas on, over zones as evenly as may be; of a Deployment, each version by itself
   */
  readonly topologySpreadConstraints?: readonly TopologySpreadDefinition[] | null;
  /** Name of a PriorityClass. @default - the cluster's default */
  readonly priorityClassName?: string | null;
  /** Whether the pods are on the network of their node. Beyond "restricted": see `podSecurity`. @default false */
  readonly hostNetwork?: boolean | null;
}

/** A container beside or before the workload's own. One of the service's own images shares the service's configuration. */
export interface CompanionDefinition extends Omit<ContainerDefinition, 'securityContext'> {
  /** Who it runs as, where that is not who the pod does, and what it may do. `fsGroup` is the workload's to say. @default - as for the workload's own */
  readonly securityContext?: CompanionSecurityDefinition | null;
  /**
   * Whether it gets the `env`, `secrets` and `configFiles` of the workload, too.
   *
   * @default - true where its image is one of the service's own
   */
  readonly sharesConfiguration?: boolean | null;
}

/** What may differ from the workload's own container. */
export type CompanionSecurityDefinition = Omit<SecurityContextDefinition, 'fsGroup'>;

/** A container that runs beside the workload's own. */
export interface SidecarDefinition extends CompanionDefinition {
  /**
   * Whether it starts before the workload's own container and ends after it, as Kubernetes 1.29 and later can; a Job ends without waiting for it.
   *
   * @default true
   */
  readonly native?: boolean | null;
}

/** One of two shapes: an empty folder for the life of the pod, or an existing claim. Replaced whole. */
export type VolumeDefinition = EmptyDirVolume | ClaimedVolume;

interface MountedVolume {
  /** Mount path in the main container. @default - not mounted there */
  readonly mountPath?: string;
  /** Whether the container can only read the volume. @default false */
  readonly readOnly?: boolean;
}

/** An empty folder, which goes with the pod: `emptyDir: {}`. */
export interface EmptyDirVolume extends MountedVolume {
  /** `{}`, or how large it may be and where it is kept. */
  readonly emptyDir: EmptyDirDefinition;
}

/** What an empty folder may be. */
export interface EmptyDirDefinition {
  /** The most that may be in it, as a Kubernetes quantity. @default - as much as the node has */
  readonly sizeLimit?: string;
  /** `Memory` keeps it out of the node's disk, and counts as the container's memory. @default - the node's disk */
  readonly medium?: 'Memory';
}

/** A PersistentVolumeClaim that exists. */
export interface ClaimedVolume extends MountedVolume {
  /** Name of the claim, in the service's namespace. */
  readonly persistentVolumeClaim: string;
}

/** Taints of nodes by key, value and effect. @see https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/ */
export interface TolerationDefinition {
  /** Key of the taint. @default - every key */
  readonly key?: string;
  /** Whether the value must be equal, or any will do. @default 'Equal' */
  readonly operator?: 'Equal' | 'Exists';
  /** Value of the taint, for `Equal`. @default - the empty one */
  readonly value?: string;
  /** Effect of the taint. @default - every effect */
  readonly effect?: 'NoSchedule' | 'PreferNoSchedule' | 'NoExecute';
  /** Seconds to stay on the node. @default - for ever */
  readonly tolerationSeconds?: number;
}

/** How evenly the pods are spread. @see https://kubernetes.io/docs/concepts/scheduling-eviction/topology-spread-constraints/ */
export interface TopologySpreadDefinition {
  /** The label of nodes to spread over. */
  readonly topologyKey: string;
  /** By how many pods two of the node groups may differ. @default 1 */
  readonly maxSkew?: number;
  /** Whether a pod that would make it uneven waits. @default 'ScheduleAnyway' */
  readonly whenUnsatisfiable?: 'ScheduleAnyway' | 'DoNotSchedule';
  /**
   * Labels of the pods by whose values they are counted apart: `pod-template-hash` counts each version of a Deployment by itself, so that a
   * rolling update ends as even as it began.
   *
   * @default - none: pods of every version are counted together
   */
  readonly matchLabelKeys?: readonly string[];
  /** Node groups that there must be at least, or else a pod waits. For `DoNotSchedule`. @default 1 */
  readonly minDomains?: number;
  /** Whether nodes count that `affinity` and `nodeSelector` keep the pods from. @default 'Honor', which leaves them out */
  readonly nodeAffinityPolicy?: 'Honor' | 'Ignore';
  /** Whether the taints of nodes are looked at. @default 'Ignore', which counts nodes whose taints keep the pods away */
  readonly nodeTaintsPolicy?: 'Honor' | 'Ignore';
}
