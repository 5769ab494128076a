/**
 * What an app team writes about one service, in one file.
 *
 * A definition is data: no function, no class, no secret value. Whatever has a name is a map from that name; every property
 * but {@link ServiceIdentity} can be overridden for one environment, to any depth, in the same words.
 */
export interface ServiceDefinition<E extends string = string, T extends string = string> extends ServiceIdentity<T>, Workload {
  /**
   * What differs in one environment. A map is merged, a list or a value of several shapes is replaced whole, `null` switches
   * a property off. `staging: null` means: not deployed there, and promotion passes over it. An environment that is not named
   * is deployed as defined.
   *
   * @default - deployed to every environment as defined
   */
  readonly environments?: { readonly [environment in E]?: ServiceOverride | null };
}

/** What a service is, in every environment alike. */
export interface ServiceIdentity<T extends string = string> {
  /** The team that owns the service: its Argo CD project, its code owners, its alerts. One of the platform's `teams`. */
  readonly team: T;
  /** Where the code is that the image is built from. */
  readonly source: SourceDefinition;
  /**
   * What becomes of the workload when the service, or one of its environments, leaves the definition: `keep` leaves it
   * running, `cascade` deletes it with its Application.
   *
   * @default 'keep'
   */
  readonly deletion?: Deletion;
}

/** See {@link ServiceIdentity.deletion}. */
export type Deletion = 'keep' | 'cascade';

/** The application repository of a service, and how its image is made there. */
export interface SourceDefinition {
  /** Name of the repository in the platform's organization. Several services may share one. */
  readonly repository: string;
  /**
   * Folder of the service in that repository, relative: the build context of its image.
   *
   * @default '.'
   */
  readonly path?: string;
  /**
   * The image's Dockerfile, relative to `path`.
   *
   * @default 'Dockerfile'
   */
  readonly dockerfile?: string;
  /**
   * The command that tests the code, run by bash in `path`.
   *
   * @default 'make test'
   */
  readonly test?: string;
  /**
   * Who can see the repository. What GitHub offers depends on it and on the organization's plan.
   *
   * @default 'private'
   */
  readonly visibility?: Visibility;
}

/** Who can see a repository; `internal` is the enterprise's own members. */
export type Visibility = 'public' | 'private' | 'internal';

/** What runs: every property here can be overridden per environment. */
export interface Workload {
  /**
   * The image that is built from `source`, under the name of the service: the only one that it builds. Its tag belongs to CI, and
   * lives in the image-tag file of each environment.
   *
   * @default - one image, named as the service is
   */
  readonly images?: { readonly [image: string]: ImageDefinition | null };
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
  /**
   * CPU and memory to reserve, and the most that may be used.
   *
   * @default - nothing reserved, no limit
   */
  readonly resources?: ResourcesDefinition | null;
  /**
   * Who the container runs as. What is not said is what the Pod Security Standard "restricted" asks for.
   *
   * @default - non-root, read-only root file system, no capabilities, no privilege escalation, default seccomp profile
   */
  readonly securityContext?: SecurityContextDefinition | null;
  /**
   * Plain environment variables, in the order in which they are written. Never a secret: see `secrets`.
   *
   * @default - none
   */
  readonly env?: { readonly [variable: string]: string | null };
  /**
   * Secrets by the name of the Kubernetes Secret. Each is filled in the cluster by an ExternalSecret from the secret store.
   *
   * @default - none
   */
  readonly secrets?: { readonly [name: string]: SecretDefinition | null };
  /**
   * A count, or an autoscaler instead of one. From two replicas on, pods are spread over zones and nodes, and a
   * disruption budget of `maxUnavailable: 1` applies.
   *
   * @default 1
   */
  readonly replicas?: Replicas;
  /**
   * How many pods a voluntary disruption, such as draining a node, must leave or may take. `null` for no budget.
   *
   * @default - `{ maxUnavailable: 1 }` from two replicas on
   */
  readonly podDisruptionBudget?: PodDisruptionBudgetDefinition | null;
  /**
   * Lets Prometheus scrape the pods, by annotation.
   *
   * @default - not scraped
   */
  readonly prometheus?: PrometheusDefinition | null;
  /**
   * Who may talk to the pods and whom they may talk to. DNS is always allowed. `null` for no policy.
   *
   * @default - ingress on its own ports from its own namespace, egress to DNS alone
   */
  readonly networkPolicy?: NetworkPolicyDefinition | null;
}

/** One image that is built from the service's source. */
export interface ImageDefinition {
  /**
   * Name in the registry, without tag. The same in every environment.
   *
   * @default - `<registry of the platform>/<name of the image>`
   */
  readonly repository?: string;
  /**
   * The tag that synth writes where CI has not yet written one, best with its digest: `sha-<40 hex>@sha256:<64 hex>`.
   *
   * @default 'unreleased', for which pods wait until the first promotion
   */
  readonly firstTag?: string;
}

/** The container's port, or that and the Service's. */
export type PortDefinition = number | PortPair;

/** A port whose number in the container and in the Service differ. */
export interface PortPair {
  /** Where the container listens, 1 to 65535. */
  readonly containerPort: number;
  /**
   * Where the Service listens, 1 to 65535.
   *
   * @default - 80 for the port named `http`, else the container's port
   */
  readonly port?: number;
}

/** The three questions a kubelet can ask. */
export interface ProbesDefinition {
  /** Whether the pod gets traffic. */
  readonly readiness?: ProbeDefinition | null;
  /** Whether the container is to be started anew. */
  readonly liveness?: ProbeDefinition | null;
  /** Whether the container has started; the others wait for it. */
  readonly startup?: ProbeDefinition | null;
}

/** An HTTP GET that must answer with a status from 200 to 399. */
export interface ProbeDefinition {
  /** Path of the request, with its leading slash. */
  readonly path: string;
  /**
   * Name of one of `ports`.
   *
   * @default - the port named `http`, or the only one
   */
  readonly port?: string;
  /** Seconds to wait before the first question. @default 0 */
  readonly initialDelaySeconds?: number;
  /** Seconds between two questions. @default 10 */
  readonly periodSeconds?: number;
  /** Seconds to wait for the answer. @default 1 */
  readonly timeoutSeconds?: number;
  /** Failures in a row that count as one. @default 3 */
  readonly failureThreshold?: number;
}

/** Kubernetes quantities: `200m` or `0.2` of cpu, `256Mi` of memory. */
export interface ResourcesDefinition {
  /** What the scheduler reserves. */
  readonly requests?: ResourceQuantities | null;
  /** The most that may be used: cpu is throttled, memory ends the container. */
  readonly limits?: ResourceQuantities | null;
}

/** Amounts of what a node has. */
export interface ResourceQuantities {
  readonly cpu?: string | number | null;
  readonly memory?: string | number | null;
}

/** The words of Kubernetes' pod and container security contexts, in one place. */
export interface SecurityContextDefinition {
  /** @default - the user of the image, which must not be root */
  readonly runAsUser?: number | null;
  /** @default - the group of the image */
  readonly runAsGroup?: number | null;
  /** @default true */
  readonly runAsNonRoot?: boolean | null;
  /** Group that owns the mounted volumes. @default - none */
  readonly fsGroup?: number | null;
  /** @default true */
  readonly readOnlyRootFilesystem?: boolean | null;
}

/** Where a Secret comes from, and how the container gets it. */
export interface SecretDefinition {
  /** `environment`: every key becomes an environment variable. */
  readonly as: 'environment';
  /**
   * Key in the secret store. `{team}`, `{environment}` and `{service}` stand for the names.
   *
   * @default '{team}/{environment}/{service}'
   */
  readonly key?: string;
  /**
   * How often the Secret is read anew, as a Go duration.
   *
   * @default '1h'
   */
  readonly refreshInterval?: string;
}

/** A number of pods, or bounds between which an autoscaler chooses. */
export type Replicas = number | AutoscalerDefinition;

/** A HorizontalPodAutoscaler. It owns the number of replicas, so the Deployment names none. */
export interface AutoscalerDefinition {
  /** The least number of pods, 1 or more. */
  readonly min: number;
  /** The greatest number of pods. */
  readonly max: number;
  /** Share of the requested cpu to keep, in percent. @default - cpu is not looked at */
  readonly cpu?: number;
  /** Share of the requested memory to keep, in percent. @default - memory is not looked at */
  readonly memory?: number;
}

/** One of two shapes, each a count or a percentage such as `'50%'`. An override replaces it whole. */
export type PodDisruptionBudgetDefinition = MinAvailable | MaxUnavailable;

/** A budget by what must stay. */
export interface MinAvailable {
  readonly minAvailable: number | string;
  readonly maxUnavailable?: NotBesideMinAvailable;
}

/** A budget by what may go. */
export interface MaxUnavailable {
  readonly maxUnavailable: number | string;
  readonly minAvailable?: NotBesideMaxUnavailable;
}

/** Stands in a compile error where a budget has both bounds: write one of them. */
export interface NotBesideMinAvailable {
  readonly writeOneOfThem: never;
}

/** Stands in a compile error where a budget has both bounds: write one of them. */
export interface NotBesideMaxUnavailable {
  readonly writeOneOfThem: never;
}

/** The annotations `prometheus.io/…` of the pods. */
export interface PrometheusDefinition {
  /**
   * Name of one of `ports`.
   *
   * @default - the port named `http`, or the only one
   */
  readonly port?: string;
  /** @default - no annotation, which Prometheus takes for `/metrics` */
  readonly path?: string;
}

/** Beyond what is always allowed. */
export interface NetworkPolicyDefinition {
  /** Who else may reach the service's ports. */
  readonly ingress?: NetworkIngressDefinition | null;
  /** What else the service may reach. */
  readonly egress?: NetworkEgressDefinition | null;
}

/** Sources of traffic beside the own namespace. */
export interface NetworkIngressDefinition {
  /** Names of namespaces. @default - none */
  readonly namespaces?: readonly string[];
}

/** Destinations of traffic beside DNS. */
export interface NetworkEgressDefinition {
  /** TCP ports, at any address. @default - none */
  readonly ports?: readonly number[];
}

/** A part of `T`, to any depth: maps are open, values of several shapes and lists are whole, `null` switches off. */
export type Override<T> = T extends readonly unknown[] ? T : T extends object ? { readonly [K in keyof T]?: Override<T[K]> | null } : T;

/** What may be said for one environment: any part of {@link Workload}, in the same words. */
export interface ServiceOverride extends OverrideOfOpenProperties {
  /** See {@link Workload.images}: the first tags alone, because an image is named alike in every environment. */
  readonly images?: { readonly [image: string]: ImageOverride | null } | null;
  /** See {@link Workload.ports}: merged by name, each port replaced whole. */
  readonly ports?: { readonly [name: string]: PortDefinition | null } | null;
  /** See {@link Workload.replicas}: replaced whole. `null` for the default. */
  readonly replicas?: Replicas | null;
  /** See {@link Workload.podDisruptionBudget}: replaced whole. */
  readonly podDisruptionBudget?: PodDisruptionBudgetDefinition | null;
}
type OverrideOfOpenProperties = Omit<Override<Workload>, 'images' | 'ports' | 'replicas' | 'podDisruptionBudget'>;

/** What may differ of an image between environments. */
export interface ImageOverride {
  /** See {@link ImageDefinition.firstTag}. */
  readonly firstTag?: string | null;
}

/** What the platform says beneath every service's own words: everything but the images, which are each service's own. */
export interface ServiceDefaults extends Omit<ServiceOverride, 'images'> {
  /** See {@link ServiceIdentity.deletion}. @default 'keep' */
  readonly deletion?: Deletion;
}
