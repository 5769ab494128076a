import type { ServiceDefaults } from '../service-definition';
import type { NamespaceMetadataDefinition } from './namespace-definition';

/** A team of the organization. */
export interface TeamDefinition<C extends string = any, E extends string = any, W = any> {
  /**
   * Logins of the members. If set, the Terraform stack manages the team and its members; otherwise the team must exist. A team that owns a
   * service or the platform, or approves promotions, needs one member more than the number of approvals, because nobody can approve their
   * own pull request.
   *
   * @default - the team is managed elsewhere
   */
  readonly members?: readonly string[];
  /**
   * Permission of the team in the repositories that it owns or approves for. GitHub only counts reviews of people with `write`.
   *
   * @default 'write'
   */
  readonly permission?: 'read' | 'write';
  /** Slack channels for notifications about the team's services. @default - none */
  readonly slack?: SlackDefinition;
  /**
   * Name of the PagerDuty service that is notified of degraded services and failed syncs, in environments with `pages` in their
   * `notifications`.
   *
   * @default - nobody is paged
   */
  readonly pagerDuty?: string;
  /** Sync windows of the platform that apply to the team's services, in addition to those of each environment. @default - none */
  readonly syncWindows?: readonly W[];
  /**
   * Labels and annotations of the namespaces of the team's services. They override those of the platform and the environment.
   *
   * @default - those of the platform and the environment
   */
  readonly namespaceMetadata?: NamespaceMetadataDefinition;
  /** Roles of the team's Argo CD project, by name. @default - none: Argo CD's own policy decides */
  readonly roles?: { readonly [role: string]: ProjectRoleDefinition<E> };
  /**
   * What the team's project permits in addition to what its services need. The key is any name; each permit has a reason.
   *
   * @default - nothing
   */
  readonly permits?: { readonly [permit: string]: PermitDefinition<C> };
  /**
   * Default values for any property of the team's services. They are merged over the platform's `defaults`. Names of sync windows in them
   * are checked when the definitions are read, not by the compiler.
   *
   * @default - those of the platform
   */
  readonly defaults?: ServiceDefaults;
}

/** Slack channels, without the leading `#`. */
export interface SlackDefinition {
  /** Channel that is notified of each deployment. @default - none */
  readonly deploys?: string;
  /** Channel that is notified of each failed sync and each degraded service. @default - none */
  readonly alerts?: string;
}

/** An action on an Application that a role allows. @see https://argo-cd.readthedocs.io/en/stable/operator-manual/rbac/ */
export type ApplicationAction = 'get' | 'sync' | 'override' | 'update' | 'delete' | 'action/*' | 'logs' | 'exec';

/**
 * A role of a project: who may do what with its Applications.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/projects/#project-roles
 */
export interface ProjectRoleDefinition<E extends string = any> {
  /** Groups of the single sign-on that have the role. */
  readonly groups: readonly string[];
  /** Actions that the role allows. */
  readonly actions: readonly ApplicationAction[];
  /** Environments to which the role applies. @default - all */
  readonly environments?: readonly E[];
}

/** What a project permits although no service needs it. */
export interface PermitDefinition<C extends string = any> {
  /** Why it is permitted, for reviewers. It is written to the project. */
  readonly reason: string;
  /** URLs of further repositories to deliver from. @default - none */
  readonly repositories?: readonly string[];
  /** Further namespaces, by name or glob, each on a cluster of the platform. @default - none */
  readonly destinations?: readonly PermittedDestination<C>[];
  /** Further cluster-scoped kinds. @default - none */
  readonly clusterKinds?: readonly PermittedClusterKind[];
  /** Further kinds in namespaces. @default - none */
  readonly kinds?: readonly PermittedKind[];
}

/** A namespace, or several namespaces by a glob. */
export interface PermittedDestination<C extends string = any> {
  /** Name of a cluster of the platform. */
  readonly cluster: C;
  /** Name of the namespace, or a glob: `grafana-*`. */
  readonly namespace: string;
}

/** A kind of object in namespaces. */
export interface PermittedKind {
  /** API group of the kind. @default - the core group */
  readonly group?: string;
  /** The kind, as in manifests: `CronJob`. */
  readonly kind: string;
}

/** A cluster-scoped kind. */
export interface PermittedClusterKind extends PermittedKind {
  /** Names of the permitted objects: a name or a glob. @default - all */
  readonly name?: string;
}
