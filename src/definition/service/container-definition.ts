/** One container: its program, its probes, and its resources. */
export interface ContainerDefinition {
  /**
   * The name of one of the service's `images`, or any other image in full, with its tag and digest: `name:tag@sha256:…`.
   *
   * @default - the image named as the service is
   */
  readonly image?: string;
  /** The program to run. An override replaces the whole list. @default - the entry point of the image */
  readonly command?: readonly string[] | null;
  /** Arguments of the program. An override replaces the whole list. @default - those of the image */
  readonly args?: readonly string[] | null;
  /** Working directory. @default - that of the image */
  readonly workingDir?: string | null;
  /**
   * Plain environment variables, in the order in which they are written: `$(NAME)` in a value stands for a variable before it. Never a secret:
   * see `secrets`.
   *
   * @default - none
   */
  readonly env?: { readonly [variable: string]: EnvValue | null };
  /**
   * Ports of the container by name. A number is the container's port; the Service then listens on 80 for the port named
   * `http`, and on the same number for any other.
   *
   * @default - no port, and no Service
   */
  readonly ports?: { readonly [name: string]: PortDefinition | null };
  /**
   * How the kubelet asks whether the container lives, is ready, and has started.
   *
   * @default - no probes
   */
  readonly probes?: ProbesDefinition | null;
  /** Lifecycle hooks: commands or requests after the container starts and before it stops. @default - nothing */
  readonly lifecycle?: LifecycleDefinition | null;
  /**
   * CPU, memory and ephemeral storage to reserve, and the most that may be used.
   *
   * @default - nothing reserved, no limit
   */
  readonly resources?: ResourcesDefinition | null;
  /**
   * Who the container runs as, and what it may do. What is not said is what the Pod Security Standard "restricted" asks for.
   *
   * @default - non-root, read-only root file system, no capabilities, no privilege escalation, default seccomp profile
   */
  readonly securityContext?: SecurityContextDefinition | null;
  /**
   * Where volumes are mounted that say no `mountPath` of their own, by the volume's name: the volumes, volume claims, configuration files
   * and secrets of the workload.
   *
   * @default - none
   */
  readonly volumeMounts?: { readonly [volume: string]: VolumeMountDefinition | null };
}

/** A text as it is, one of the service's images, or what Kubernetes knows of the pod and its container: the downward API. Replaced whole. */
export type EnvValue = string | ImageReference | FieldReference | ResourceFieldReference;

/**
 * One of the service's own images in full, with the tag that the environment has: for an operator or a runner that starts further
 * containers. Arguments have it by the variable's name: `--image=$(RUNNER_IMAGE)`.
 */
export interface ImageReference {
  /** The name of one of the service's `images`. */
  readonly image: string;
}

/** A field of the pod. @see https://kubernetes.io/docs/concepts/workloads/pods/downward-api/ */
export interface FieldReference {
  /** Such as `metadata.name`, `status.podIP`, or `metadata.labels['app']`. */
  readonly fieldRef: string;
}

/** A resource of the container. */
export interface ResourceFieldReference {
  /** Such as `limits.memory`. */
  readonly resourceFieldRef: string;
  /** The unit: `1Mi` gives mebibytes. @default '1' */
  readonly divisor?: string;
}

/** The container's port number, or the ports of the container and the Service. An override replaces the whole value. */
export type PortDefinition = number | PortPair;

/** A port in full. */
export interface PortPair {
  /** Port on which the container listens, 1 to 65535. */
  readonly containerPort: number;
  /**
   * Where the Service listens, 1 to 65535. `null` keeps the port off the Service: then no load balancer, node port, Ingress or HTTPRoute leads to
   * it, and `networkPolicy.ingress.cidrs` do not open it.
   *
   * @default - 80 for the port named `http`, else the container's port; `null` for the port that `prometheus` scrapes where the Service is a
   * LoadBalancer or a NodePort
   */
  readonly port?: number | null;
  /** Protocol. @default 'TCP' */
  readonly protocol?: 'TCP' | 'UDP';
}

/** The three probes of the kubelet. */
export interface ProbesDefinition {
  /** Whether the pod is ready for traffic. @default - as soon as the container runs */
  readonly readiness?: ProbeDefinition | null;
  /** Whether the container is alive; if not, the kubelet restarts it. @default - when its program ends */
  readonly liveness?: ProbeDefinition | null;
  /** Whether the container has started; the other probes wait for it. @default - as soon as its program runs */
  readonly startup?: ProbeDefinition | null;
}

/** A probe with one of four handlers: an HTTP GET of `path`, a TCP connection, a command, or gRPC's health check. */
export interface ProbeDefinition {
  /** An HTTP GET of this path, with its leading slash, must answer with a status from 200 to 399. @default - another handler */
  readonly path?: string | null;
  /** For `path`: name of one of `ports`. @default - the port named `http`, or the only one */
  readonly port?: string | null;
  /** For `path`. @default 'HTTP' */
  readonly scheme?: 'HTTP' | 'HTTPS' | null;
  /** The container must accept a connection at this port, one of `ports`. @default - another handler */
  readonly tcpSocket?: string | null;
  /** This command, a program and its arguments, must exit with 0. An override replaces the whole list. @default - another handler */
  readonly exec?: readonly string[] | null;
  /** gRPC's health check at this port, one of `ports`, must answer SERVING. @default - another handler */
  readonly grpc?: string | null;
  /** Seconds to wait before the first probe. @default 0 */
  readonly initialDelaySeconds?: number | null;
  /** Seconds between two probes. @default 10 */
  readonly periodSeconds?: number | null;
  /** Seconds until a probe times out. @default 1 */
  readonly timeoutSeconds?: number | null;
  /** Consecutive failures after which the probe counts as failed. @default 3 */
  readonly failureThreshold?: number | null;
  /** Consecutive successes after which the probe counts as successful. Only readiness can have more than 1. @default 1 */
  readonly successThreshold?: number | null;
}

/** Lifecycle hooks of the container. @see https://kubernetes.io/docs/concepts/containers/container-lifecycle-hooks/ */
export interface LifecycleDefinition {
  /** Runs at the same time as the entry point. The container counts as started when it finishes. @default - nothing */
  readonly postStart?: LifecycleHandler | null;
  /** Runs before the container is told to stop, within the pod's grace period. @default - nothing */
  readonly preStop?: LifecycleHandler | null;
}

/** A command, or an HTTP GET. An override replaces the whole value. */
export type LifecycleHandler = ExecHandler | HttpHandler;

/** A command, run in the container. */
export interface ExecHandler {
  /** The program and its arguments. */
  readonly exec: readonly string[];
}

/** An HTTP GET, sent to the container. */
export interface HttpHandler {
  /** Path of the request, with its leading slash. */
  readonly path: string;
  /** Name of one of `ports`. @default - the port named `http`, or the only one */
  readonly port?: string;
}

/** Kubernetes quantities: `200m` or `0.2` of cpu, `256Mi` of memory. Less than `1m` of cpu or `4Mi` of memory is a problem, more than 64 or `1Ti` a warning. */
export interface ResourcesDefinition {
  /** What the scheduler reserves. @default - nothing */
  readonly requests?: ResourceQuantities | null;
  /** The maximum: cpu is throttled, too much memory kills the container, and too much storage evicts its pod. @default - no limit */
  readonly limits?: ResourceQuantities | null;
}

/** Amounts by the name of the resource in Kubernetes: `cpu`, `memory`, `ephemeral-storage`, or an extended resource such as `nvidia.com/gpu`. */
export interface ResourceQuantities {
  /** Cores: `200m` or `0.2`. @default - none */
  readonly cpu?: string | number | null;
  /** Bytes: `256Mi`. @default - none */
  readonly memory?: string | number | null;
  /** Bytes of the node's disk for logs, empty folders and the container's own layer. @default - none */
  readonly 'ephemeral-storage'?: string | number | null;
  /** Bytes in huge pages of a size: `hugepages-2Mi`. @default - none */
  readonly [pages: `hugepages-${string}`]: string | number | null | undefined;
  /** An extended resource, such as `nvidia.com/gpu`. @default - none */
  readonly [extended: `${string}/${string}`]: string | number | null | undefined;
}

/** Properties of Kubernetes' pod and container security contexts. */
export interface SecurityContextDefinition {
  /**
   * Number of the user that it runs as. With `runAsNonRoot`, the image must otherwise name its user by number: `USER 10001`, and not `USER app`,
   * which the kubelet cannot tell from root. Not set, it is a warning.
   *
   * @default - the user of the image, which must be numeric and not root
   */
  readonly runAsUser?: number | null;
  /** ID of the primary group of the process. @default - the group of the image */
  readonly runAsGroup?: number | null;
  /** Whether the kubelet refuses to start a container that would run as root. @default true */
  readonly runAsNonRoot?: boolean | null;
  /** Group that owns the mounted volumes. The value of the main container applies to the whole pod. @default - none */
  readonly fsGroup?: number | null;
  /** Whether the container can write only to its volumes, not to the folders of its image. @default true */
  readonly readOnlyRootFilesystem?: boolean | null;
  /** Linux capabilities to add; all others are dropped. "restricted" permits only `NET_BIND_SERVICE`. An override replaces the whole list. @default - none */
  readonly capabilities?: readonly string[] | null;
  /** Whether a process may gain more privileges than its parent. @default false */
  readonly allowPrivilegeEscalation?: boolean | null;
  /** Whether the container has root access to its node. @default false */
  readonly privileged?: boolean | null;
  /** The seccomp profile: the default of the container runtime, or no restriction of system calls. @default 'RuntimeDefault' */
  readonly seccompProfile?: 'RuntimeDefault' | 'Unconfined' | null;
}

/** Where a container sees a volume. */
export interface VolumeMountDefinition {
  /** Absolute path. */
  readonly mountPath: string;
  /** One file or folder of the volume instead of all. @default - all of it */
  readonly subPath?: string | null;
  /** Whether the container can only read the volume. @default false */
  readonly readOnly?: boolean | null;
}
