/** The probes of a container. */
export interface ProbesDefinition {
  /** Whether the pod can receive traffic. @default - ready as soon as the container runs */
  readonly readiness?: ProbeDefinition | null;
  /** Whether the container is alive. If not, the kubelet restarts it. @default - alive until its program ends */
  readonly liveness?: ProbeDefinition | null;
  /** Whether the container has started. The other probes wait for it. @default - started as soon as its program runs */
  readonly startup?: ProbeDefinition | null;
}

/** A probe with one of four handlers: an HTTP GET request to `path`, a TCP connection, a command, or a gRPC health check. */
export interface ProbeDefinition {
  /** Path of an HTTP GET request, with its leading slash. The status of the answer must be from 200 to 399. @default - another handler */
  readonly path?: string | null;
  /** Name of the port for `path`, one of `ports`. @default - the port named `http`, or the only one */
  readonly port?: string | null;
  /** Scheme of the request to `path`. @default 'HTTP' */
  readonly scheme?: 'HTTP' | 'HTTPS' | null;
  /** Headers of the request to `path`, by name. Values must not be secrets. @default - none */
  readonly httpHeaders?: { readonly [header: string]: string | null };
  /** Name of a port, one of `ports`. The container must accept a TCP connection on it. @default - another handler */
  readonly tcpSocket?: string | null;
  /** Command with its arguments. It must exit with 0. An override replaces the whole list. @default - another handler */
  readonly exec?: readonly string[] | null;
  /**
   * Name of a port, one of `ports`, or the port and the name of a service to ask for. The gRPC health check on it must answer SERVING. An
   * override replaces the whole value.
   *
   * @default - another handler
   */
  readonly grpc?: string | GrpcHandler | null;
  /** Seconds to wait before the first probe. @default 0 */
  readonly initialDelaySeconds?: number | null;
  /** Seconds between two probes. @default 10 */
  readonly periodSeconds?: number | null;
  /** Seconds until a probe times out. @default 1 */
  readonly timeoutSeconds?: number | null;
  /** Consecutive failures after which the probe counts as failed. @default 3 */
  readonly failureThreshold?: number | null;
  /** Consecutive successes after which the probe counts as successful. Only the readiness probe can have more than 1. @default 1 */
  readonly successThreshold?: number | null;
  /**
   * Number of seconds that the container has to stop after the probe has failed, instead of those of the pod. For the liveness and the
   * startup probe.
   *
   * @default - `terminationGracePeriodSeconds` of the pod
   */
  readonly terminationGracePeriodSeconds?: number | null;
}

/** A gRPC health check of one service. @see https://github.com/grpc/grpc/blob/master/doc/health-checking.md */
export interface GrpcHandler {
  /** Name of a port, one of `ports`. */
  readonly port: string;
  /** Name of the service in the request. @default - the empty name, which stands for the whole server */
  readonly service?: string;
}

/** Lifecycle hooks of the container. @see https://kubernetes.io/docs/concepts/containers/container-lifecycle-hooks/ */
export interface LifecycleDefinition {
  /** Runs at the same time as the entry point. The container counts as started when it finishes. @default - none */
  readonly postStart?: LifecycleHandler | null;
  /** Runs before the container is told to stop, within the pod's grace period. @default - none */
  readonly preStop?: LifecycleHandler | null;
}

/** A command, an HTTP GET request, or a pause. An override replaces the whole value. */
export type LifecycleHandler = ExecHandler | HttpHandler | SleepHandler;

/** A command that runs in the container. */
export interface ExecHandler {
  /** Command with its arguments. */
  readonly exec: readonly string[];
}

/** An HTTP GET request to the container. */
export interface HttpHandler {
  /** Path of the request, with its leading slash. */
  readonly path: string;
  /** Name of the port, one of `ports`. @default - the port named `http`, or the only one */
  readonly port?: string;
  /** Scheme of the request. @default 'HTTP' */
  readonly scheme?: 'HTTP' | 'HTTPS';
  /** Headers of the request, by name. Values must not be secrets. @default - none */
  readonly httpHeaders?: { readonly [header: string]: string };
}

/** A pause, which needs no command in the image. Clusters need Kubernetes 1.30 or later. */
export interface SleepHandler {
  /** Number of seconds, 1 or more, and at most `terminationGracePeriodSeconds` of the pod. */
  readonly sleep: number;
}
