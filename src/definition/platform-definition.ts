import type { ArgoCdDefinition, NotificationTopic } from './platform/argo-cd-definition';
import type { DnsDefinition } from './platform/dns-definition';
import type { NamespaceMetadataDefinition } from './platform/namespace-definition';
import type { NoSyncWindowIsDeclared, SyncWindowDefinition } from './platform/sync-window-definition';
import type { TeamDefinition } from './platform/team-definition';
import type { ServiceDefaults, Visibility } from './service-definition';
import type { GatewayDefinition } from './service/network-definition';

/**
 * What the platform team writes, once. Its name is the name of the config repository.
 *
 * `C`, `E`, `T` and `W` are the names of clusters, environments, teams and sync windows; TypeScript takes them from the keys,
 * so that a wrong name anywhere is a compile error. Types of definitions that are written without these names stand for any platform.
 */
export interface PlatformDefinition<C extends string = any, E extends string = any, T extends string = any, W extends string = any> {
  /** The organization, its plan, and who owns the platform. */
  readonly github: GitHubDefinition<NoInfer<T>>;
  /** Where images are pushed to: `<registry>/<image>`. */
  readonly registry: string;
  /**
   * The namespace of a service: `{team}`, `{environment}` and `{service}` stand for the names. It may be overridden per environment.
   *
   * @default '{team}-{environment}'
   */
  readonly namespace?: string;
  /**
   * Labels and annotations of the namespaces of services, such as those that let a service mesh in or name a cost centre. Environments and teams add
   * their own: an environment's words count before the platform's, and a team's before both.
   *
   * @default - the labels of Pod Security alone
   */
  readonly namespaceMetadata?: NamespaceMetadataDefinition;
  /**
   * Name of the ClusterSecretStore that fills Secrets. It may be overridden per environment.
   *
   * @default 'default'
   */
  readonly secretStore?: string;
  /** The clusters that services run on, by name. */
  readonly clusters: { readonly [cluster in C]: ClusterDefinition };
  /** The teams that own services or approve promotions, by their slug at GitHub. */
  readonly teams: {
    readonly [team in T]: TeamDefinition<NoInfer<C>, NoInfer<E>, [W] extends [never] ? NoSyncWindowIsDeclared : NoInfer<W>>;
  };
  /**
   * Times at which Argo CD may, or may not, sync.
   *
   * @default - none
   */
  readonly syncWindows?: { readonly [window in W]: SyncWindowDefinition };
  /** The environments, by name. Their order is that of promotion. */
  readonly environments: {
    readonly [environment in E]: EnvironmentDefinition<
      NoInfer<C>,
      NoInfer<E>,
      NoInfer<T>,
      [W] extends [never] ? NoSyncWindowIsDeclared : NoInfer<W>
    >;
  };
  /**
   * The Gateway that HTTPRoutes belong to. It may be overridden per environment.
   *
   * @default - each HTTPRoute names its own
   */
  readonly gateway?: GatewayDefinition;
  /**
   * What serves Ingresses. It may be overridden per environment.
   *
   * @default - the cluster's default IngressClass, let in from no namespace
   */
  readonly ingressController?: IngressControllerDefinition;
  /** How Prometheus is run. @default - no labels, and its namespace is let in where a service says so */
  readonly monitoring?: MonitoringDefinition;
  /**
   * `cilium` adds a CiliumNetworkPolicy by host names where a service calls a URL, instead of opening the port to every public address.
   *
   * @default 'kubernetes'
   */
  readonly networkPolicies?: 'kubernetes' | 'cilium';
  /**
   * Where the clusters' DNS is, which every policy leaves open. A cluster may have its own.
   *
   * @default 'kube-dns'
   */
  readonly dns?: DnsDefinition;
  /**
   * Any property of a service, beneath the service's own words.
   *
   * @default - none
   */
  readonly defaults?: ServiceDefaults<NoInfer<W>>;
  /**
   * Files of CustomResourceDefinitions, for the kinds that `extend` adds: a file, a folder, or a pattern with `*`, relative to the working directory.
   * Objects of these kinds are checked against their schemas, as those of Kubernetes' own kinds always are.
   *
   * @default - none: only Kubernetes' own kinds are checked
   */
  readonly customResources?: readonly string[];
  /** Where Argo CD runs. @default - in the namespace `argocd` */
  readonly argoCd?: ArgoCdDefinition;
  /**
   * The Terraform stack that protects the repositories. `null` for none.
   *
   * @default - a stack with a local backend
   */
  readonly terraform?: TerraformDefinition | null;
}

/** An Ingress controller, and where its pods are. */
export interface IngressControllerDefinition {
  /** Name of its IngressClass. @default - the cluster's default */
  readonly className?: string;
  /** Namespace of its pods, which are let in to what an Ingress leads to. */
  readonly namespace: string;
}

/** A Prometheus, and where its pods are. */
export interface MonitoringDefinition {
  /** Namespace of its pods, which are let in to what is scraped. */
  readonly namespace: string;
  /** Labels by which the Prometheus operator selects ServiceMonitors and PrometheusRules. @default - none */
  readonly labels?: { readonly [label: string]: string };
}

/** The GitHub organization that holds the repositories. */
export interface GitHubDefinition<T extends string = any> {
  /** Login of the organization. */
  readonly organization: string;
  /** What the organization pays for: it decides which protections there are. */
  readonly plan: Plan;
  /** The team that owns the platform: code owner of all that no service's team owns. */
  readonly owners: T;
  /**
   * Who can see the config repository.
   *
   * @default 'private'
   */
  readonly visibility?: Visibility;
}

/** GitHub's plans for organizations. */
export type Plan = 'free' | 'team' | 'enterprise';

/** A cluster as Argo CD knows it: by its server, or by its name. */
export type ClusterDefinition = ClusterByServer | ClusterByName;

interface AnyCluster {
  /** See {@link PlatformDefinition.dns}. @default - the platform's */
  readonly dns?: DnsDefinition;
}

/** A cluster by its server. */
export interface ClusterByServer extends AnyCluster {
  /** URL of its API server; `https://kubernetes.default.svc` is the cluster where Argo CD runs. */
  readonly server: string;
  /**
   * The version of Kubernetes that it runs. What `extend` and `jsonPatches` make is checked against it: a kind, a field or a value that this
   * version does not have yet, or no longer has, is a problem. A field that it leaves aside because a feature gate is off by default is a warning.
   *
   * @default - '1.29', the oldest that is supported
   */
  readonly kubernetes?: KubernetesVersion;
  readonly name?: NotBesideServer;
}

/** A cluster by its name. */
export interface ClusterByName extends AnyCluster {
  /** Its name in Argo CD, as its cluster Secret says; `in-cluster` is the cluster where Argo CD runs. */
  readonly name: string;
  /** See {@link ClusterByServer.kubernetes}. @default - '1.29', the oldest that is supported */
  readonly kubernetes?: KubernetesVersion;
  readonly server?: NotBesideName;
}

/** A minor version of Kubernetes. */
export type KubernetesVersion = '1.29' | '1.30' | '1.31' | '1.32' | '1.33' | '1.34' | '1.35' | '1.36' | '1.37';

/** Stands in a compile error where a cluster has a server and a name: one of them is enough. */
export interface NotBesideServer {
  readonly oneOfThemIsEnough: never;
}

/** Stands in a compile error where a cluster has a name and a server: one of them is enough. */
export interface NotBesideName {
  readonly oneOfThemIsEnough: never;
}

/** A stage that services are promoted through. */
export interface EnvironmentDefinition<C extends string = any, E extends string = any, T extends string = any, W = any> {
  /** The clusters it is spread over, one or more. */
  readonly clusters: readonly C[];
  /** How a new tag gets there. */
  readonly promotion: PromotionDefinition<E, T>;
  /**
   * Who starts a sync: Argo CD as soon as Git changes, a person, or, `gated`, Argo CD as soon as the environments before it are healthy with
   * the change: a step of a progressive sync.
   *
   * @default 'automated'
   */
  readonly sync?: SyncMode;
  /**
   * The platform's sync windows that apply here.
   *
   * @default - none
   */
  readonly syncWindows?: readonly W[];
  /**
   * What is told of its Applications, to the channels of each team.
   *
   * @default ['deploys', 'alerts']
   */
  readonly notifications?: readonly NotificationTopic[];
  /** See {@link PlatformDefinition.namespace}. @default - the platform's */
  readonly namespace?: string;
  /** See {@link PlatformDefinition.namespaceMetadata}: of the namespaces that services have in this environment. @default - the platform's */
  readonly namespaceMetadata?: NamespaceMetadataDefinition;
  /** See {@link PlatformDefinition.secretStore}. @default - the platform's */
  readonly secretStore?: string;
  /** See {@link PlatformDefinition.gateway}: merged with the platform's. @default - the platform's */
  readonly gateway?: Partial<GatewayDefinition>;
  /** See {@link PlatformDefinition.ingressController}: merged with the platform's. @default - the platform's */
  readonly ingressController?: Partial<IngressControllerDefinition>;
}

/** See {@link EnvironmentDefinition.sync}. */
export type SyncMode = 'automated' | 'manual' | 'gated';

/**
 * `on-merge`: CI opens the pull request as soon as an image is built, and GitHub merges it when it may. `image-updater`: Argo CD Image
 * Updater finds the image in the registry, and writes its tag.
 */
export type PromotionDefinition<E extends string = any, T extends string = any> = 'on-merge' | 'image-updater' | PromotionAfter<E, T>;

/** A promotion that a person starts, from the environment before. */
export interface PromotionAfter<E extends string = any, T extends string = any> {
  /** The environment whose tag is taken. */
  readonly after: E;
  /**
   * How many members of which team must approve; `team` is the service's own.
   *
   * @default - one code owner
   */
  readonly approvals?: { readonly [team in T | 'team']?: number };
  /** Never given: by it the compiler compares the approving teams of environments that are in a file of their own. */
  readonly [approvingTeam]?: Exclude<T, 'team'>;
}

declare const approvingTeam: unique symbol;

/** The stack of repositories, rulesets and environments. */
export interface TerraformDefinition {
  /**
   * Where Terraform keeps its state: one backend by its type, with its arguments as Terraform names them.
   *
   * @default - `{ local: { path: 'github.tfstate' } }`
   * @see https://developer.hashicorp.com/terraform/language/backend
   */
  readonly backend?: { readonly [type: string]: Readonly<Record<string, unknown>> };
}

/** Teams in a file of their own: keeps their names, and the names that they mention, as types. */
export const defineTeams = <
  const C extends string = never,
  const E extends string = never,
  const T extends string = never,
  const W extends string = never,
>(teams: {
  readonly [team in T]: TeamDefinition<C, E, W>;
}): { readonly [team in T]: TeamDefinition<C, E, W> } => teams;

/** Clusters in a file of their own: keeps their names as types. */
export const defineClusters = <const C extends string>(clusters: { readonly [cluster in C]: ClusterDefinition }): {
  readonly [cluster in C]: ClusterDefinition;
} => clusters;

/** Sync windows in a file of their own: keeps their names as types. */
export const defineSyncWindows = <const W extends string>(windows: { readonly [window in W]: SyncWindowDefinition }): {
  readonly [window in W]: SyncWindowDefinition;
} => windows;

/** Environments in a file of their own: keeps their names, and the names that they mention, as types. */
export const defineEnvironments = <
  const C extends string,
  const E extends string,
  const T extends string = never,
  const W extends string = never,
>(environments: {
  readonly [environment in E]: EnvironmentDefinition<C, NoInfer<E>, T, W>;
}): { readonly [environment in E]: EnvironmentDefinition<C, E, T, W> } => environments;
