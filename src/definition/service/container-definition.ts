/** One container: what it runs, how it is asked, and what it may use. */
export interface ContainerDefinition {
  /**
   * The name of one of the service's `images`, or any other image in full, with its tag and digest: `name:tag@sha256:…`.
   *
   * @default - the image named as the service is
   */
  readonly image?: string;
  /** The program to run. Replaced whole. @default - the entry point of the image */
  readonly command?: readonly string[] | null;
  /** Its arguments. Replaced whole. @default - those of the image */
  readonly args?: readonly string[] | null;
  /** Folder to run it in. @default - that of the image */
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
  /** What happens right after the start and right before the end. @default - nothing */
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

/** The container's port, or that and the Service's. Replaced whole. */
export type PortDefinition = number | PortPair;

/** A port in full. */
export interface PortPair {
  /** Where the container listens, 1 to 65535. */
  readonly containerPort: number;
  /**
   * Where the Service listens, 1 to 65535. `null` keeps the port off the Service: then no load balancer, node port, Ingress or HTTPRoute leads to
   * it, and `networkPolicy.ingress.cidrs` do not open it.
   *
   * @default - 80 for the port named `http`, else the container's port; `null` for the port that `prometheus` scrapes where the Service is a
   * LoadBalancer or a NodePort
   */
  readonly port?: number | null;
  /** What is spoken on it. @default 'TCP' */
  readonly protocol?: 'TCP' | 'UDP';
}

/** The three questions a kubelet can ask. */
export interface ProbesDefinition {
  /** Whether the pod gets traffic. @default - as soon as the container runs */
  readonly readiness?: ProbeDefinition | null;
  /** Whether the container is to be started anew. @default - when its program ends */
  readonly liveness?: ProbeDefinition | null;
  /** Whether the container has started; the others wait for it. @default - as soon as its program runs */
  readonly startup?: ProbeDefinition | null;
}

/** One question, asked in one of four ways: an HTTP GET of `path`, a TCP connection, a command, or gRPC's health check. */
export interface ProbeDefinition {
  /** An HTTP GET of this path, with its leading slash, must answer with a status from 200 to 399. @default - asked in another way */
  readonly path?: string | null;
  /** For `path`: name of one of `ports`. @default - the port named `http`, or the only one */
  readonly port?: string | null;
  /** For `path`. @default 'HTTP' */
  readonly scheme?: 'HTTP' | 'HTTPS' | null;
  /** A connection to this one of `ports` must be accepted. @default - asked in another way */
  readonly tcpSocket?: string | null;
  /** This command must end with 0: the program and its arguments. Replaced whole. @default - asked in another way */
  readonly exec?: readonly string[] | null;
  /** gRPC's own health check at this one of `ports` must answer SERVING. @default - asked in another way */
  readonly grpc?: string | null;
  /** Seconds to wait before the first question. @default 0 */
  readonly initialDelaySeconds?: number | null;
  /** Seconds between two questions. @default 10 */
  readonly periodSeconds?: number | null;
  /** Seconds to wait for the answer. @default 1 */
  readonly timeoutSeconds?: number | null;
  /** Failures in a row that count as one. @default 3 */
  readonly failureThreshold?: number | null;
  /** Successes in a row that count as one; more than 1 for readiness alone. @default 1 */
  readonly successThreshold?: number | null;
}

/** What the kubelet does beside running the container. @see https://kubernetes.io/docs/concepts/containers/container-lifecycle-hooks/ */
export interface LifecycleDefinition {
  /** Runs beside the entry point; the container counts as started only after it. @default - nothing */
  readonly postStart?: LifecycleHandler | null;
  /** Runs before the container is told to end, within the pod's grace period. @default - nothing */
  readonly preStop?: LifecycleHandler | null;
}

/** A command, or an HTTP GET. Replaced whole. */
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
  /** The most that may be used: cpu is throttled, too much memory or storage ends the container or its pod. @default - no limit */
  readonly limits?: ResourceQuantities | null;
}

/** Amounts of what a node has, by Kubernetes' name of it: `cpu`, `memory`, `ephemeral-storage`, or an extended resource such as `nvidia.com/gpu`. */
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

/** The words of Kubernetes' pod and container security contexts, in one place. */
export interface SecurityContextDefinition {
  /**
   * Number of the user that it runs as. With `runAsNonRoot`, the image must otherwise name its user by number: `USER 10001`, and not `USER app`,
   * which the kubelet cannot tell from root. Not set, it is a warning.
   *
   * @default - the user of the image, which must be numeric and not root
   */
  readonly runAsUser?: number | null;
  /** Number of the group that it runs as. @default - the group of the image */
  readonly runAsGroup?: number | null;
  /** Whether a container that would run as root is not started. @default true */
  readonly runAsNonRoot?: boolean | null;
  /** Group that owns the mounted volumes; said of the workload's own container, it is the whole pod's. @default - none */
  readonly fsGroup?: number | null;
  /** Whether it can write to its volumes alone, and not to its image's folders. @default true */
  readonly readOnlyRootFilesystem?: boolean | null;
  /** Linux capabilities to add; all others are dropped. Only `NET_BIND_SERVICE` is within "restricted". Replaced whole. @default - none */
  readonly capabilities?: readonly string[] | null;
  /** Whether a process may gain more rights than its parent. @default false */
  readonly allowPrivilegeEscalation?: boolean | null;
  /** Whether the container is root on its node. @default false */
  readonly privileged?: boolean | null;
  /** Which system calls it may make: those that the container runtime allows, or all. @default 'RuntimeDefault' */
  readonly seccompProfile?: 'RuntimeDefault' | 'Unconfined' | null;
}

/** Where a container sees a volume. */
export interface VolumeMountDefinition {
  /** Absolute. */
  readonly mountPath: string;
  /** One file or folder of the volume instead of all. @default - all of it */
  readonly subPath?: string | null;
  /** Whether it sees it without writing to it. @default false */
  readonly readOnly?: boolean | null;
}
