import type { GroupKind } from '../../../../files/manifest';
import type { ArgoCdMetadata } from '../common/metadata';
import type { SyncWindow } from './sync-window';

/** Props of an AppProject. */
export interface AppProjectProps {
  /** Name of the project, and the namespace of Argo CD. */
  readonly metadata: ArgoCdMetadata;
  readonly spec: AppProjectSpec;
}

/**
 * What the Applications of a project may do. Everything that is not listed is denied.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/projects/
 */
export interface AppProjectSpec {
  /** At most 255 characters. @default - none */
  readonly description?: string;
  /** Repositories to deliver from: URLs, as globs. A leading `!` denies. */
  readonly sourceRepos: readonly string[];
  /** Namespaces to deliver to. */
  readonly destinations: readonly ProjectDestination[];
  /** Namespaces in which Applications may be: globs, or a regular expression between slashes. @default - only Argo CD's own */
  readonly sourceNamespaces?: readonly string[];
  /** Permitted cluster-scoped objects. @default - none */
  readonly clusterResourceWhitelist?: readonly ClusterResource[];
  /** Cluster-scoped objects that are denied even if the whitelist permits them. @default - none */
  readonly clusterResourceBlacklist?: readonly ClusterResource[];
  /** Permitted objects in namespaces. Kinds that are not listed are also missing in the tree that Argo CD shows. @default - all kinds */
  readonly namespaceResourceWhitelist?: readonly GroupKind[];
  /** Objects in namespaces that are denied even if the whitelist permits them. @default - none */
  readonly namespaceResourceBlacklist?: readonly GroupKind[];
  /** Monitors objects that belong to no Application. @default - not monitored */
  readonly orphanedResources?: OrphanedResources;
  /** Who may do what with the Applications. @default - Argo CD's own policy applies */
  readonly roles?: readonly ProjectRole[];
  /** @default - a sync may run at any time */
  readonly syncWindows?: readonly SyncWindow[];
  /** Whether only clusters are permitted that were added to Argo CD for this project. @default false */
  readonly permitOnlyProjectScopedClusters?: boolean;
  /**
   * ServiceAccounts that syncs impersonate; the first match applies. Beta; it must be enabled in Argo CD.
   *
   * @default - no impersonation
   * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/app-sync-using-impersonation/
   */
  readonly destinationServiceAccounts?: readonly DestinationServiceAccount[];
  /**
   * Required signatures of commits. Since Argo CD 3.5.
   *
   * @default - none
   * @see https://argo-cd.readthedocs.io/en/stable/user-guide/source-integrity/
   */
  readonly sourceIntegrity?: SourceIntegrity;
  /**
   * Keys that commits must be signed with.
   *
   * @default - none
   * @deprecated since Argo CD 3.5, in favour of {@link sourceIntegrity}: where both are given, these are ignored.
   */
  readonly signatureKeys?: readonly SignatureKey[];
}

/** A namespace on a cluster, identified by its server, its name, or both (either is enough). All values are globs. A leading `!` denies. */
export type ProjectDestination = DestinationOnNamedCluster | DestinationOnServer;

/** A namespace on a cluster, identified by its server. */
export interface DestinationOnServer {
  readonly namespace: string;
  /** URL of the cluster's API server. */
  readonly server: string;
  /** Name of a cluster that is also permitted. @default - none */
  readonly name?: string;
}

/** A namespace on a cluster, identified by its name in Argo CD. */
export interface DestinationOnNamedCluster {
  readonly namespace: string;
  /** Name of the cluster. */
  readonly name: string;
  /** URL of a server that is also permitted. @default - none */
  readonly server?: string;
}

/** A cluster-scoped kind, and since Argo CD 3.3, which objects of it. All values are globs, without `{a,b}`. */
export interface ClusterResource extends GroupKind {
  /** @default - all objects of the kind */
  readonly name?: string;
}

/**
 * How a project monitors objects that belong to no Application.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/orphaned-resources/
 */
export interface OrphanedResources {
  /** Whether each Application in the namespace gets a warning. @default false */
  readonly warn?: boolean;
  /** Objects to ignore. @default - none */
  readonly ignore?: readonly OrphanedResource[];
}

/** Objects, as globs. */
export interface OrphanedResource {
  /** @default - the core group */
  readonly group?: string;
  /** @default - all kinds */
  readonly kind?: string;
  /** @default - all objects */
  readonly name?: string;
}

/** @see https://argo-cd.readthedocs.io/en/stable/user-guide/projects/#project-roles */
export interface ProjectRole {
  readonly name: string;
  /** @default - none */
  readonly description?: string;
  /** What the role may do: `p, proj:<project>:<role>, <resource>, <action>, <project>/<object>, allow` or `deny`. @default - none */
  readonly policies?: readonly string[];
  /** Single sign-on groups that have the role. @default - none */
  readonly groups?: readonly string[];
  /** Tokens that have the role. Only Argo CD's API can create them. A token that is removed from this list is revoked. @default - none */
  readonly jwtTokens?: readonly JwtToken[];
}

/** A token, identified by the time of its creation. */
export interface JwtToken {
  /** When it was created, in seconds since 1970. */
  readonly iat: number;
  /** When it expires, in seconds since 1970. @default - never */
  readonly exp?: number;
  /** @default - `iat` */
  readonly id?: string;
}

/** The ServiceAccount that syncs to some namespaces impersonate. */
export interface DestinationServiceAccount {
  /** URL of the cluster's API server, as a glob. */
  readonly server: string;
  /** Namespace, as a glob. @default - no namespace */
  readonly namespace?: string;
  /** A ServiceAccount: `name`, or `namespace:name`. */
  readonly defaultServiceAccount: string;
}

/** See {@link AppProjectSpec.sourceIntegrity}. */
export interface SourceIntegrity {
  readonly git: { readonly policies: readonly GitIntegrityPolicy[] };
}

/** Required signatures for some repositories. */
export interface GitIntegrityPolicy {
  /** URLs, as globs. A leading `!` excludes repositories. If two policies match a repository, nothing of it can be synced. */
  readonly repos: readonly { readonly url: string }[];
  readonly gpg: {
    /** Whether the synced commit must be signed (`head`), its whole history too (`strict`), or nothing (`none`). */
    readonly mode: 'head' | 'strict' | 'none';
    /** IDs of trusted keys. Argo CD must know the keys. */
    readonly keys: readonly string[];
  };
}

/** A GnuPG key, identified by its ID in hexadecimal. */
export interface SignatureKey {
  readonly keyID: string;
}
