import type { LifecycleDefinition, ProbesDefinition } from './probe-definition';

/** A container: its image, command, environment variables, ports, probes and resources. */
export interface ContainerDefinition {
  /**
   * Name of one of the service's `images`, or any other image in full, with tag and digest: `name:tag@sha256:…`. An image with a tag alone is
   * a warning, which `waivers` can take away.
   *
   * @default - the image with the name of the service, or the only one of `images`
   */
  readonly image?: string;
  /** Command that the container runs. An override replaces the whole list. @default - the entry point of the image */
  readonly command?: readonly string[] | null;
  /** Arguments of the command. An override replaces the whole list. @default - those of the image */
  readonly args?: readonly string[] | null;
  /** When the kubelet pulls the image. @default - `IfNotPresent`; `Always` for the tag `latest` */
  readonly imagePullPolicy?: 'Always' | 'IfNotPresent' | 'Never' | null;
  /**
   * What `kubectl describe` shows after the container has failed: the file at `/dev/termination-log` (`File`), or the last lines of its
   * log if the file is empty (`FallbackToLogsOnError`).
   *
   * @default 'File'
   */
  readonly terminationMessagePolicy?: 'File' | 'FallbackToLogsOnError' | null;
  /** Working directory of the command. @default - that of the image */
  readonly workingDir?: string | null;
  /**
   * Environment variables, in the order in which they are written. `$(NAME)` in a value refers to an earlier variable. Values must not be
   * secrets; use `secrets`, or `secretKeyRef` for a single key under another name.
   *
   * @default - none
   */
  readonly env?: { readonly [variable: string]: EnvValue | null };
  /**
   * Ports of the container, by name. A number is the container's port. The Kubernetes Service then listens on 80 for the port named `http`,
   * and on the same number for other ports.
   *
   * @default - no ports, and no Kubernetes Service
   */
  readonly ports?: { readonly [name: string]: PortDefinition | null };
  /** How the kubelet finds out whether the container has started, is ready, and is alive. @default - no probes */
  readonly probes?: ProbesDefinition | null;
  /** Commands or requests that run after the container starts, and before it stops. @default - none */
  readonly lifecycle?: LifecycleDefinition | null;
  /** Requests and limits of CPU, memory and ephemeral storage. @default - no requests and no limits */
  readonly resources?: ResourcesDefinition | null;
  /**
   * User, group and privileges of the container. Properties that are not set have the values that the Pod Security Standard "restricted"
   * requires.
   *
   * @default - non-root, read-only root file system, no capabilities, no privilege escalation, default seccomp profile
   */
  readonly securityContext?: SecurityContextDefinition | null;
  /**
   * Mount paths, by the name of the volume, for volumes that set no `mountPath` themselves: volumes, volume claims, configuration files and
   * secrets of the workload.
   *
   * @default - none
   */
  readonly volumeMounts?: { readonly [volume: string]: VolumeMountDefinition | null };
}

/**
 * Value of an environment variable: a text, one of the service's images, a field of the pod or the container (downward API), or a key of a
 * Secret or a ConfigMap. An override replaces the whole value.
 */
export type EnvValue = string | ImageReference | FieldReference | ResourceFieldReference | SecretKeyReference | ConfigMapKeyReference;

/**
 * One of the service's own images, in full and with the tag of the environment. It is meant for operators and runners that start further
 * containers. Arguments refer to it by the name of the variable: `--image=$(RUNNER_IMAGE)`.
 */
export interface ImageReference {
  /** Name of one of the service's `images`. */
  readonly image: string;
}

/** A field of the pod. @see https://kubernetes.io/docs/concepts/workloads/pods/downward-api/ */
export interface FieldReference {
  /** Path of the field, such as `metadata.name`, `status.podIP`, or `metadata.labels['app']`. */
  readonly fieldRef: string;
}

/** A request or a limit of the container. */
export interface ResourceFieldReference {
  /** Path of the resource, such as `limits.memory`. */
  readonly resourceFieldRef: string;
  /** Unit of the value: `1Mi` gives mebibytes. @default '1' */
  readonly divisor?: string;
}

/** A key of a Secret. It gives a key of an existing Secret the name that the program reads. */
export interface SecretKeyReference {
  /** The Secret and its key. */
  readonly secretKeyRef: KeySelector;
}

/** A key of a ConfigMap. */
export interface ConfigMapKeyReference {
  /** The ConfigMap and its key. */
  readonly configMapKeyRef: KeySelector;
}

/** A key of a Secret or a ConfigMap, in the form of Kubernetes. */
export interface KeySelector {
  /**
   * Name of the object in Kubernetes: one of `secrets`, or `<service>-<name>` for one of `configFiles`. Another name is that of an object
   * that exists already in the namespace.
   */
  readonly name: string;
  /** Key in the object. If the object is the service's own, the key must be there. */
  readonly key: string;
  /** Whether the container starts without the variable if the object or the key does not exist. @default false */
  readonly optional?: boolean;
}

/** The container's port number, or the ports of the container and the Kubernetes Service. An override replaces the whole value. */
export type PortDefinition = number | PortPair;

/** The port of a container, and the port of the Kubernetes Service. */
export interface PortPair {
  /** Port on which the container listens, 1 to 65535. */
  readonly containerPort: number;
  /**
   * Port on which the Kubernetes Service listens, 1 to 65535. `null` removes the port from the Service: no load balancer, node port,
   * Ingress or HTTPRoute leads to it, and `networkPolicy.ingress.cidrs` does not open it.
   *
   * @default - 80 for the port named `http`, otherwise the container's port; `null` for the port that `prometheus` scrapes if the Service
   * is a LoadBalancer or a NodePort
   */
  readonly port?: number | null;
  /**
   * Port of the node that leads to the container, 1 to 65535. Only one such pod fits on a node. "restricted" and "baseline" do not allow
   * it; see `podSecurity`.
   *
   * @default - none
   */
  readonly hostPort?: number;
  /** Transport protocol of the port. @default 'TCP' */
  readonly protocol?: 'TCP' | 'UDP';
  /**
   * Application protocol, for load balancers, gateways and service meshes: a name such as `https` or `grpc`, or `kubernetes.io/h2c`,
   * `kubernetes.io/ws` or `kubernetes.io/wss`. The Services of the port have it.
   *
   * @default - not said
   * @see https://kubernetes.io/docs/concepts/services-networking/service/#application-protocol
   */
  readonly appProtocol?: string;
}

/**
 * Requests and limits, as Kubernetes quantities: `200m` or `0.2` of cpu, `256Mi` of memory. Less than `1m` of cpu or `4Mi` of memory is a
 * problem. More than 64 of cpu or `1Ti` of memory is a warning.
 */
export interface ResourcesDefinition {
  /** Amounts that the scheduler reserves. @default - none */
  readonly requests?: ResourceQuantities | null;
  /**
   * Maximum amounts. At its cpu limit, a container is throttled; above its memory limit, it is killed; above its storage limit, the pod is
   * evicted.
   *
   * @default - none
   */
  readonly limits?: ResourceQuantities | null;
}

/**
 * Amounts by the name of the resource in Kubernetes: `cpu`, `memory`, `ephemeral-storage`, or an extended resource such as
 * `nvidia.com/gpu`.
 */
export interface ResourceQuantities {
  /** Number of cores: `200m` or `0.2`. @default - none */
  readonly cpu?: string | number | null;
  /** Number of bytes: `256Mi`. @default - none */
  readonly memory?: string | number | null;
  /** Number of bytes on the node's disk, for logs, emptyDir volumes and the container's writable layer. @default - none */
  readonly 'ephemeral-storage'?: string | number | null;
  /** Bytes in huge pages of a size: `hugepages-2Mi`. @default - none */
  readonly [pages: `hugepages-${string}`]: string | number | null | undefined;
  /** An extended resource, such as `nvidia.com/gpu`. @default - none */
  readonly [extended: `${string}/${string}`]: string | number | null | undefined;
}

/** Properties of Kubernetes' pod and container security contexts. */
export interface SecurityContextDefinition {
  /**
   * ID of the user that runs the process. If it is not set, `runAsNonRoot` requires an image with a numeric user (`USER 10001`): the
   * kubelet cannot tell whether a named one (`USER app`) is root. Synth reports a warning if it is not set.
   *
   * @default - the user of the image, which must be numeric and not root
   */
  readonly runAsUser?: number | null;
  /** ID of the primary group of the process. @default - the group of the image */
  readonly runAsGroup?: number | null;
  /** Whether the kubelet refuses to start a container that would run as root. @default true */
  readonly runAsNonRoot?: boolean | null;
  /** ID of the group that owns the mounted volumes. The value of the main container applies to the whole pod. @default - none */
  readonly fsGroup?: number | null;
  /**
   * When the group of mounted volumes is set to `fsGroup`: at each start, or only if the group of the root folder differs, which is faster
   * for large volumes. The value of the main container applies to the whole pod.
   *
   * @default 'Always'
   */
  readonly fsGroupChangePolicy?: 'Always' | 'OnRootMismatch' | null;
  /**
   * IDs of further groups of the processes. The value of the main container applies to the whole pod. An override replaces the whole list.
   *
   * @default - those of the image
   */
  readonly supplementalGroups?: readonly number[] | null;
  /**
   * Kernel parameters of the pod, by name: `{ 'net.ipv4.tcp_keepalive_time': '60' }`. "restricted" permits those that Kubernetes calls safe. All
   * others need `podSecurity` "privileged", and nodes whose kubelet allows them. The value of the main container applies to the whole pod.
   *
   * @default - those of the container runtime
   * @see https://kubernetes.io/docs/tasks/administer-cluster/sysctl-cluster/
   */
  readonly sysctls?: { readonly [parameter: string]: string | null };
  /** Whether the root file system is read-only, so that the container can write only to its volumes. @default true */
  readonly readOnlyRootFilesystem?: boolean | null;
  /** Linux capabilities to add; all others are dropped. "restricted" permits only `NET_BIND_SERVICE`. An override replaces the whole list. @default - none */
  readonly capabilities?: readonly string[] | null;
  /** Whether a process may gain more privileges than its parent. @default false */
  readonly allowPrivilegeEscalation?: boolean | null;
  /** Whether the container has root access to its node. @default false */
  readonly privileged?: boolean | null;
  /** `RuntimeDefault` is the profile of the container runtime. `Unconfined` allows all system calls. @default 'RuntimeDefault' */
  readonly seccompProfile?: 'RuntimeDefault' | 'Unconfined' | null;
}

/** Where a volume is mounted in a container. */
export interface VolumeMountDefinition {
  /** Absolute path in the container. */
  readonly mountPath: string;
  /** File or folder of the volume to mount, instead of the whole volume. @default - the whole volume */
  readonly subPath?: string | null;
  /**
   * As `subPath`, with environment variables of the container: `$(POD_NAME)` gives each pod a folder of its own. Not together with `subPath`.
   *
   * @default - the whole volume
   */
  readonly subPathExpr?: string | null;
  /** Whether the volume is mounted read-only. @default false */
  readonly readOnly?: boolean | null;
  /**
   * Whether other file systems below the path are read-only, too. `Enabled` needs support by the container runtime, `IfPossible` does without.
   * Only with `readOnly`, from Kubernetes 1.31 on.
   *
   * @default 'Disabled'
   */
  readonly recursiveReadOnly?: 'Disabled' | 'IfPossible' | 'Enabled' | null;
}
