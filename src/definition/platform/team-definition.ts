import type { NamespaceMetadataDefinition } from './namespace-definition';

/** A team of the organization. */
export interface TeamDefinition<C extends string = any, E extends string = any, W = any> {
  /**
   * Logins of the members. Given, the Terraform stack manages the team and its members; without it the team must exist. A team that owns a
   * service or the platform, or approves promotions, needs one member more than the approvals it is asked for: nobody approves their own
   * pull request.
   *
   * @default - the team is managed elsewhere
   */
  readonly members?: readonly string[];
  /**
   * What the team may do in the repositories that it owns or approves for. GitHub counts the reviews of `write` alone.
   *
   * @default 'write'
   */
  readonly permission?: 'read' | 'write';
  /**
   * Channels that hear of the team's services.
   *
   * @default - none
   */
  readonly slack?: SlackDefinition;
  /**
   * Name of the PagerDuty service that is told of its degraded services and failed syncs, where an environment has `pages` among its `notifications`.
   *
   * @default - nobody is paged
   */
  readonly pagerDuty?: string;
  /**
   * The platform's sync windows that apply to its services, beside those of each environment.
   *
   * @default - none
   */
  readonly syncWindows?: readonly W[];
  /**
   * Labels and annotations of the namespaces that the team's services have, over the platform's and those of each environment.
   *
   * @default - the platform's and the environment's
   */
  readonly namespaceMetadata?: NamespaceMetadataDefinition;
  /**
   * Roles of the team's project in Argo CD, by name.
   *
   * @default - none: Argo CD's own policy decides
   */
  readonly roles?: { readonly [role: string]: ProjectRoleDefinition<E> };
  /**
   * What the team's project permits beyond what its services need, by a name, each with its reason.
   *
   * @default - nothing
   */
  readonly permits?: { readonly [permit: string]: PermitDefinition<C> };
}

/** Slack channels, without the leading `#`. */
export interface SlackDefinition {
  /** Hears of each deployment. @default - nobody hears of it */
  readonly deploys?: string;
  /** Hears of each failed sync and each degraded service. @default - nobody hears of it */
  readonly alerts?: string;
}

/** What a role may do with an Application. @see https://argo-cd.readthedocs.io/en/stable/operator-manual/rbac/ */
export type ApplicationAction = 'get' | 'sync' | 'override' | 'update' | 'delete' | 'action/*' | 'logs' | 'exec';

/**
 * Who may do what with the Applications of a project.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/projects/#project-roles
 */
export interface ProjectRoleDefinition<E extends string = any> {
  /** Groups of the single sign-on that have the role. */
  readonly groups: readonly string[];
  /** What they may do. */
  readonly actions: readonly ApplicationAction[];
  /** In which environments. @default - in all */
  readonly environments?: readonly E[];
}

/** What a project permits without any service that needs it. */
export interface PermitDefinition<C extends string = any> {
  /** Why, for reviewers: it stands in the project. */
  readonly reason: string;
  /** Further repositories to deliver from, by URL. @default - none */
  readonly repositories?: readonly string[];
  /** Further namespaces, by name or glob, each on the clusters of the platform that are named. @default - none */
  readonly destinations?: readonly PermittedDestination<C>[];
  /** Further kinds of objects that belong to no namespace. @default - none */
  readonly clusterKinds?: readonly PermittedClusterKind[];
  /** Further kinds of objects in namespaces. @default - none */
  readonly kinds?: readonly PermittedKind[];
}

/** A namespace, or several by a glob. */
export interface PermittedDestination<C extends string = any> {
  /** Name of a cluster of the platform. */
  readonly cluster: C;
  /** Its name, or a glob: `grafana-*`. */
  readonly namespace: string;
}

/** A kind of object in namespaces. */
export interface PermittedKind {
  /** The API group. @default - the core */
  readonly group?: string;
  /** As objects of it say: `CronJob`. */
  readonly kind: string;
}

/** A kind of object that belongs to no namespace. */
export interface PermittedClusterKind extends PermittedKind {
  /** Which of them, by name or glob. @default - all */
  readonly name?: string;
}
