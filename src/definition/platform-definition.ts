import type { ArgoCdDefinition } from './platform/argo-cd-definition';
import type { ClusterDefinition, IngressControllerDefinition, MonitoringDefinition } from './platform/cluster-definition';
import type { DnsDefinition } from './platform/dns-definition';
import type { EnvironmentDefinition } from './platform/environment-definition';
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
