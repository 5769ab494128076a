import type { ContainerDefinition, SecurityContextDefinition } from './container-definition';
import type { VolumeDefinition } from './volume-definition';

/** Properties of the pods. */
export interface PodDefinition {
  /** Containers that run one after the other, in the order in which they are written, before the other containers start. @default - none */
  readonly initContainers?: { readonly [name: string]: CompanionDefinition | null };
  /** Containers that run next to the main container. @default - none */
  readonly sidecars?: { readonly [name: string]: SidecarDefinition | null };
  /** Volumes of the pod, by name. @default - none */
  readonly volumes?: { readonly [name: string]: VolumeDefinition | null };
  /** Labels of the pods, in addition to the selector labels. @default - none */
  readonly podLabels?: { readonly [label: string]: string | null };
  /** Annotations of the pods. @default - none */
  readonly podAnnotations?: { readonly [annotation: string]: string | null };
  /** Number of seconds that containers have to stop before they are killed. @default 30 */
  readonly terminationGracePeriodSeconds?: number | null;
  /** Labels that a node must have. @default - any node */
  readonly nodeSelector?: { readonly [label: string]: string | null };
  /** Node taints that the pods tolerate. An override replaces the whole list. @default - none */
  readonly tolerations?: readonly TolerationDefinition[] | null;
  /**
   * Affinity in the form of Kubernetes. `null` for none. An override replaces the whole value.
   *
   * @default - with two or more replicas, different nodes are preferred
   * @see https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#affinity-and-anti-affinity
   */
  readonly affinity?: Readonly<Record<string, unknown>> | null;
  /**
   * Topology spread constraints in the form of Kubernetes, without the selector: they always apply to the pods of the workload. `null` for
   * none. An override replaces the whole list.
   *
   * @default - with two or more replicas, pods are spread over zones as evenly as possible; each version of a Deployment is counted
   * separately
   */
  readonly topologySpreadConstraints?: readonly TopologySpreadDefinition[] | null;
  /** Name of a PriorityClass. @default - the cluster's default */
  readonly priorityClassName?: string | null;
  /** Name of the RuntimeClass that runs the containers, such as `gvisor`. @default - the container runtime of the node */
  readonly runtimeClassName?: string | null;
  /** Name of the scheduler that chooses nodes for the pods. @default 'default-scheduler' */
  readonly schedulerName?: string | null;
  /** Whether the containers of a pod see the processes of each other. @default false */
  readonly shareProcessNamespace?: boolean | null;
  /**
   * Whether containers get environment variables with the addresses of all Services of the namespace. With many Services, they slow down
   * the start of containers.
   *
   * @default true
   */
  readonly enableServiceLinks?: boolean | null;
  /** Host names in `/etc/hosts` of the containers, by IP address. Kubernetes ignores them with `hostNetwork`. @default - none */
  readonly hostAliases?: { readonly [ip: string]: readonly string[] | null };
  /**
   * How host names are resolved. `ClusterFirst`: by the DNS of the cluster; with `hostNetwork`, this needs `ClusterFirstWithHostNet`.
   * `Default`: as on the node. `None`: only by `dnsConfig`.
   *
   * @default - `ClusterFirst`, or `ClusterFirstWithHostNet` with `hostNetwork`
   */
  readonly dnsPolicy?: 'ClusterFirst' | 'ClusterFirstWithHostNet' | 'Default' | 'None' | null;
  /** DNS settings of the pods, in addition to those that follow from `dnsPolicy`. @default - none */
  readonly dnsConfig?: DnsConfigDefinition | null;
  /** Whether the pods use the network of their node. "restricted" does not allow it; see `podSecurity`. @default false */
  readonly hostNetwork?: boolean | null;
  /**
   * Whether the host name of a pod is its fully qualified domain name. It only affects pods that have such a name: those of a StatefulSet.
   *
   * @default false
   * @see https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/#pod-sethostnameasfqdn-field
   */
  readonly setHostnameAsFQDN?: boolean | null;
}

/**
 * DNS settings of pods. NetworkPolicies only open the DNS of the cluster: open the ports of other name servers with
 * `networkPolicy.egress`.
 */
export interface DnsConfigDefinition {
  /** IP addresses of name servers, at most 3. An override replaces the whole list. @default - those of `dnsPolicy` */
  readonly nameservers?: readonly string[] | null;
  /** Domains that are appended to short names, at most 32. An override replaces the whole list. @default - those of `dnsPolicy` */
  readonly searches?: readonly string[] | null;
  /** Options of the resolver, by name: `ndots: '2'`. The empty text stands for an option without a value. @default - those of `dnsPolicy` */
  readonly options?: { readonly [option: string]: string | null };
}

/** An init container or a sidecar. If its image is one of the service's own, it shares the service's configuration. */
export interface CompanionDefinition extends Omit<ContainerDefinition, 'securityContext'> {
  /**
   * User and privileges of the container, if they differ from those of the main container. `fsGroup`, `fsGroupChangePolicy`,
   * `supplementalGroups` and `sysctls` can only be set in the workload.
   *
   * @default - as for the main container
   */
  readonly securityContext?: CompanionSecurityDefinition | null;
  /**
   * Whether the container also gets `env`, `secrets` and `configFiles` of the workload.
   *
   * @default - true if its image is one of the service's own
   */
  readonly sharesConfiguration?: boolean | null;
}

/** What can differ from the security context of the main container. */
export type CompanionSecurityDefinition = Omit<
  SecurityContextDefinition,
  'fsGroup' | 'fsGroupChangePolicy' | 'supplementalGroups' | 'sysctls'
>;

/** A container that runs next to the main container. */
export interface SidecarDefinition extends CompanionDefinition {
  /**
   * Whether it starts before the main container and ends after it, as a native sidecar of Kubernetes (1.29 and later). A Job ends without
   * waiting for it.
   *
   * @default true
   */
  readonly native?: boolean | null;
}

/**
 * A toleration: node taints with this key, value and effect do not keep the pods away.
 *
 * @see https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/
 */
export interface TolerationDefinition {
  /** Key of the taint. @default - all keys */
  readonly key?: string;
  /** Whether the value must be equal (`Equal`), or any value is tolerated (`Exists`). @default 'Equal' */
  readonly operator?: 'Equal' | 'Exists';
  /** Value of the taint, for `Equal`. @default - the empty value */
  readonly value?: string;
  /** Effect of the taint. @default - all effects */
  readonly effect?: 'NoSchedule' | 'PreferNoSchedule' | 'NoExecute';
  /** Number of seconds that the pods stay on the node. @default - without limit */
  readonly tolerationSeconds?: number;
}

/** How evenly the pods are spread. @see https://kubernetes.io/docs/concepts/scheduling-eviction/topology-spread-constraints/ */
export interface TopologySpreadDefinition {
  /** Label of nodes. Nodes with the same value form a domain. */
  readonly topologyKey: string;
  /** By how many pods two domains may differ. @default 1 */
  readonly maxSkew?: number;
  /** Whether a pod that would violate the constraint waits (`DoNotSchedule`) or not. @default 'ScheduleAnyway' */
  readonly whenUnsatisfiable?: 'ScheduleAnyway' | 'DoNotSchedule';
  /**
   * Keys of pod labels. Pods with different values are counted separately. `pod-template-hash` counts each version of a Deployment
   * separately, so that pods are still evenly spread after a rolling update.
   *
   * @default - none: pods of all versions are counted together
   */
  readonly matchLabelKeys?: readonly string[];
  /** Minimum number of domains. If there are fewer, pods wait. For `DoNotSchedule`. @default 1 */
  readonly minDomains?: number;
  /** Whether nodes that `affinity` and `nodeSelector` exclude are counted. @default 'Honor', which does not count them */
  readonly nodeAffinityPolicy?: 'Honor' | 'Ignore';
  /** Whether nodes with taints that the pods do not tolerate are counted. @default 'Ignore', which counts them */
  readonly nodeTaintsPolicy?: 'Honor' | 'Ignore';
}
