import type { ActionDefinition } from './platform/action-definition';
import type { ArgoCdDefinition } from './platform/argo-cd-definition';
import type { ClusterDefinition, IngressControllerDefinition, MonitoringDefinition } from './platform/cluster-definition';
import type { DefinitionsRepositoryDefinition } from './platform/definitions-repository-definition';
import type { RegistryDefinition } from './platform/registry-definition';
import type { DnsDefinition } from './platform/dns-definition';
import type { EnvironmentDefinition } from './platform/environment-definition';
import type { NamespaceMetadataDefinition } from './platform/namespace-definition';
import type { RunnersDefinition } from './platform/runner-definition';
import type { NoSyncWindowIsDeclared, SyncWindowDefinition } from './platform/sync-window-definition';
import type { WorkflowPatchDefinition } from './platform/workflow-patch-definition';
import type { TeamDefinition } from './platform/team-definition';
import type { ServiceDefaults, Visibility } from './service-definition';
import type { GatewayDefinition } from './service/route-definition';
import type { WaiversDefinition } from './waiver-definition';

/**
 * All platform options. The platform team writes them once. The name of the platform is the name of the config repository.
 *
 * `C`, `E`, `T` and `W` are the names of clusters, environments, teams and sync windows. TypeScript infers them from the keys, so that a
 * wrong name anywhere is a compile error. Without them, the type stands for any platform.
 */
export interface PlatformDefinition<
  C extends string = any,
  E extends string = any,
  T extends string = any,
  W extends string = any,
> extends WaiversDefinition {
  /** The GitHub organization, its plan, and the team that owns the platform. */
  readonly github: GitHubDefinition<NoInfer<T>>;
  /** Registry to which images are pushed, as `<registry>/<image>`. */
  readonly registry: string;
  /**
   * Logins to registries of clouds, by the beginning of the names of their images: the host, perhaps with a path. The longest beginning
   * decides. Teams whose workflows may push only their own images each have a path with a role of their own.
   *
   * @default - GitHub's registry with the token of a job, and every other with the user and the password in the GitHub environment `image-build`
   */
  readonly registries?: { readonly [registry: string]: RegistryDefinition };
  /**
   * Name of the namespace of a service. The placeholders `{team}`, `{environment}` and `{service}` are replaced with the names. It can be
   * overridden per environment.
   *
   * @default '{team}-{environment}'
   */
  readonly namespace?: string;
  /**
   * Labels of all objects of the platform itself, for example a cost centre: projects, ApplicationSets and Applications, namespaces and their
   * network policies, and the monitoring of Argo CD. They are not on objects of services, which have `labels` of their own (see `defaults`),
   * and not on the objects of Argo CD's released manifest. Labels of a single kind of object, such as `namespaceMetadata`, override them.
   *
   * @default - none
   */
  readonly labels?: { readonly [label: string]: string | null };
  /** Annotations of the same objects. They are texts, never templates. @default - none */
  readonly annotations?: { readonly [annotation: string]: string | null };
  /**
   * Labels and annotations of the namespaces of services, for example for a service mesh or a cost centre. Environments and teams can add
   * their own: those of an environment override the platform's, and those of a team override both.
   *
   * @default - only the labels of Pod Security
   */
  readonly namespaceMetadata?: NamespaceMetadataDefinition;
  /** Name of the ClusterSecretStore from which Secrets are read. It can be overridden per environment. @default 'default' */
  readonly secretStore?: string;
  /**
   * `strict` adds to what protects images on their way to clusters: promotions verify signature and provenance first, a monitor records where
   * jobs of public repositories connect to, and definitions may not switch checks for vulnerabilities off. See
   * [the supply chain](../supply-chain.md).
   *
   * @default 'standard'
   */
  readonly supplyChain?: 'standard' | 'strict';
  /** Clusters that services run on, by name. */
  readonly clusters: { readonly [cluster in C]: ClusterDefinition };
  /** Teams that own services or approve promotions, by their slug in GitHub. */
  readonly teams: {
    readonly [team in T]: TeamDefinition<NoInfer<C>, NoInfer<E>, [W] extends [never] ? NoSyncWindowIsDeclared : NoInfer<W>>;
  };
  /** Periods in which Argo CD may sync, or may not sync, by name. @default - none */
  readonly syncWindows?: { readonly [window in W]: SyncWindowDefinition };
  /** Environments, by name, in the order of promotion. */
  readonly environments: {
    readonly [environment in E]: EnvironmentDefinition<
      NoInfer<C>,
      NoInfer<E>,
      NoInfer<T>,
      [W] extends [never] ? NoSyncWindowIsDeclared : NoInfer<W>
    >;
  };
  /** The Gateway to which HTTPRoutes are attached. It can be overridden per environment. @default - each HTTPRoute names its own */
  readonly gateway?: GatewayDefinition;
  /**
   * The Ingress controller. It can be overridden per environment.
   *
   * @default - the cluster's default IngressClass; no namespace is allowed access for it
   */
  readonly ingressController?: IngressControllerDefinition;
  /** The Prometheus that scrapes services. @default - no labels; services allow its namespace themselves */
  readonly monitoring?: MonitoringDefinition;
  /**
   * `cilium` adds a CiliumNetworkPolicy with host names if a service calls a URL, instead of opening the port to all public addresses.
   *
   * @default 'kubernetes'
   */
  readonly networkPolicies?: 'kubernetes' | 'cilium';
  /** DNS servers of the clusters. Every NetworkPolicy allows traffic to them. It can be overridden per cluster. @default 'kube-dns' */
  readonly dns?: DnsDefinition;
  /** Default values for any property of services. `defaults` of a team are merged over them. @default - none */
  readonly defaults?: ServiceDefaults<NoInfer<W>>;
  /**
   * Files with CustomResourceDefinitions for the kinds that `extend` adds: a file, a folder, or a pattern with `*`, relative to the working
   * directory. Objects of these kinds are checked against their schemas, like objects of Kubernetes' own kinds.
   *
   * @default - none; only Kubernetes' own kinds are checked
   */
  readonly customResources?: readonly string[];
  /** What syncs the config repository to the clusters. @default 'argo-cd' */
  readonly engine?: 'argo-cd';
  /** How Argo CD is installed and configured. @default - in the namespace `argocd` */
  readonly argoCd?: ArgoCdDefinition;
  /** The Terraform stack that protects the repositories. `null` for no stack. @default - a stack with a local backend */
  readonly terraform?: TerraformDefinition | null;
}

/** The GitHub organization with the repositories. */
export interface GitHubDefinition<T extends string = any> {
  /** Login of the organization. */
  readonly organization: string;
  /**
   * The number of the organization: `gh api orgs/<organization> --jq .id`. Together with `source.repositoryId` of services, clouds trust
   * jobs also by numbers.
   *
   * @default - clouds know the organization by its name
   */
  readonly organizationId?: number;
  /** Plan of the organization. It determines which protections GitHub offers. */
  readonly plan: GitHubPlan;
  /**
   * Whether the organization has GitHub Code Security, which can be added to the plans `team` and `enterprise`. Then code scanning shows what
   * scans of images find also in repositories that are not public, and CodeQL is the default of `sast` there.
   *
   * @default false
   */
  readonly codeSecurity?: boolean;
  /** The team that owns the platform. It is the code owner of everything that belongs to no team of a service. */
  readonly owners: T;
  /**
   * Who can see the config repository.
   *
   * @default 'private'
   */
  readonly visibility?: Visibility;
  /**
   * The repository that has these definitions. Charthouse generates its workflows: see [the platform's repository](../platform-repository.md).
   *
   * @default - its workflows are your own
   */
  readonly definitions?: DefinitionsRepositoryDefinition;
  /**
   * Actions at other commits than those that Charthouse pins, and further actions for workflows of your own, by owner and repository.
   *
   * @default - the commits that Charthouse pins
   */
  readonly actions?: { readonly [action: string]: ActionDefinition };
  /**
   * JSON patches of the workflows of the config repository (`check` and `promote`), by a name that you choose, in the order in which they are
   * written. See [the generated CI](../ci.md).
   *
   * @default - none
   */
  readonly jsonPatches?: { readonly [patch: string]: WorkflowPatchDefinition };
  /** Machines for the jobs of generated workflows, by kind of job. @default - GitHub's `ubuntu-24.04` for all */
  readonly runners?: RunnersDefinition;
}

/** Plans of GitHub for organizations. */
export type GitHubPlan = 'free' | 'team' | 'enterprise';

/** The Terraform stack with repositories, rulesets and environments. */
export interface TerraformDefinition {
  /**
   * Where Terraform keeps its state: one backend by its type, with its arguments as Terraform names them.
   *
   * @default - `{ local: { path: 'github.tfstate' } }`
   * @see https://developer.hashicorp.com/terraform/language/backend
   */
  readonly backend?: { readonly [type: string]: Readonly<Record<string, unknown>> };
  /**
   * Name of the repository in whose checkout `charthouse apply` keeps the stack. It is not the config repository.
   *
   * @default - the definitions repository; without one, the stack is in the folder `terraform` next to the checkouts
   */
  readonly repository?: string;
  /** Folder of that repository. No part of it begins with a dot. @default 'terraform' */
  readonly path?: string;
}

/** Declares teams in a separate file. Keeps their names, and the names that they mention, as types. */
export const defineTeams = <
  const C extends string = never,
  const E extends string = never,
  const T extends string = never,
  const W extends string = never,
>(teams: {
  readonly [team in T]: TeamDefinition<C, E, W>;
}): { readonly [team in T]: TeamDefinition<C, E, W> } => teams;

/** Declares clusters in a separate file. Keeps their names as types. */
export const defineClusters = <const C extends string>(clusters: { readonly [cluster in C]: ClusterDefinition }): {
  readonly [cluster in C]: ClusterDefinition;
} => clusters;

/** Declares sync windows in a separate file. Keeps their names as types. */
export const defineSyncWindows = <const W extends string>(windows: { readonly [window in W]: SyncWindowDefinition }): {
  readonly [window in W]: SyncWindowDefinition;
} => windows;

/** Declares environments in a separate file. Keeps their names, and the names that they mention, as types. */
export const defineEnvironments = <
  const C extends string,
  const E extends string,
  const T extends string = never,
  const W extends string = never,
>(environments: {
  readonly [environment in E]: EnvironmentDefinition<C, NoInfer<E>, T, W>;
}): { readonly [environment in E]: EnvironmentDefinition<C, E, T, W> } => environments;
