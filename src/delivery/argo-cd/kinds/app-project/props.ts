import type { GroupKind } from '../../../../files/manifest';
import type { ArgoCdMetadata } from '../common/metadata';
import type { SyncWindow } from './sync-window';

/** What an AppProject is made of. */
export interface AppProjectProps {
  /** The name, and the namespace of Argo CD. */
  readonly metadata: ArgoCdMetadata;
  readonly spec: AppProjectSpec;
}

/**
 * What the Applications of a project may do. What is not listed is denied.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/projects/
 */
export interface AppProjectSpec {
  /** At most 255 characters. @default - none */
  readonly description?: string;
  /** The repositories to deliver from: URLs, as globs; `!` in front denies. */
  readonly sourceRepos: readonly string[];
  /** The namespaces to deliver to. */
  readonly destinations: readonly ProjectDestination[];
  /** Namespaces that Applications may be in themselves: globs, or a regular expression between slashes. @default - Argo CD's own */
  readonly sourceNamespaces?: readonly string[];
  /** Objects that belong to no namespace. @default - none */
  readonly clusterResourceWhitelist?: readonly ClusterResource[];
  /** Objects that belong to no namespace, and are denied although the whitelist has them. @default - none */
  readonly clusterResourceBlacklist?: readonly ClusterResource[];
  /**
   * Objects in namespaces. A kind that is missing here is cut out of the tree that Argo CD shows, too.
   *
   * @default - every kind
   */
  readonly namespaceResourceWhitelist?: readonly GroupKind[];
  /** Objects in namespaces that are denied although the whitelist has them. @default - none */
  readonly namespaceResourceBlacklist?: readonly GroupKind[];
  /** Watches for objects that no Application has. @default - nobody watches */
  readonly orphanedResources?: OrphanedResources;
  /** Who may do what with the Applications. @default - Argo CD's own policy decides */
  readonly roles?: readonly ProjectRole[];
  /** @default - a sync may run at any time */
  readonly syncWindows?: readonly SyncWindow[];
  /** Whether only clusters count that were added to Argo CD for this project. @default false */
  readonly permitOnlyProjectScopedClusters?: boolean;
  /**
   * Who a sync is, for the cluster: the first that matches. Beta; Argo CD must be told to.
   *
   * @default - Argo CD itself
   * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/app-sync-using-impersonation/
   */
  readonly destinationServiceAccounts?: readonly DestinationServiceAccount[];
  /**
   * What commits must be signed with. Since Argo CD 3.5.
   *
   * @default - nothing
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

/** A namespace of a cluster: by its server, by its name, or by both, where either is enough. All are globs; `!` in front denies. */
export type ProjectDestination = DestinationOnNamedCluster | DestinationOnServer;

/** A namespace of a cluster, by its server. */
export interface DestinationOnServer {
  readonly namespace: string;
  /** URL of the cluster's API server. */
  readonly server: string;
  /** Name of a cluster that is permitted as well. @default - none */
  readonly name?: string;
}

/** A namespace of a cluster, by its name in Argo CD. */
export interface DestinationOnNamedCluster {
  readonly namespace: string;
  /** Name of the cluster. */
  readonly name: string;
  /** URL of a server that is permitted as well. @default - none */
  readonly server?: string;
}

/** A kind of the cluster, and since Argo CD 3.3 which of its objects. Each is a glob, without `{a,b}`. */
export interface ClusterResource extends GroupKind {
  /** @default - every object of the kind */
  readonly name?: string;
}

/** @see https://argo-cd.readthedocs.io/en/stable/user-guide/orphaned-resources/ */
export interface OrphanedResources {
  /** Whether each Application of the namespace says so. @default false */
  readonly warn?: boolean;
  /** Objects that are no matter. @default - none */
  readonly ignore?: readonly OrphanedResource[];
}

/** Objects, by globs. */
export interface OrphanedResource {
  /** @default - the core */
  readonly group?: string;
  /** @default - every kind */
  readonly kind?: string;
  /** @default - every object */
  readonly name?: string;
}

/** @see https://argo-cd.readthedocs.io/en/stable/user-guide/projects/#project-roles */
export interface ProjectRole {
  readonly name: string;
  /** @default - none */
  readonly description?: string;
  /** What it may do: `p, proj:<project>:<role>, <resource>, <action>, <project>/<object>, allow` or `deny`. @default - see the project */
  readonly policies?: readonly string[];
  /** Groups of the single sign-on that have it. @default - none */
  readonly groups?: readonly string[];
  /** Tokens that have it, which only Argo CD's API makes: one that leaves this list is revoked. @default - none */
  readonly jwtTokens?: readonly JwtToken[];
}

/** A token, by the time that it was made. */
export interface JwtToken {
  /** When it was made, in seconds since 1970. */
  readonly iat: number;
  /** When it ends, in seconds since 1970. @default - never */
  readonly exp?: number;
  /** @default - `iat` */
  readonly id?: string;
}

/** Who a sync is, in some namespaces. */
export interface DestinationServiceAccount {
  /** URL of the cluster's API server, as a glob. */
  readonly server: string;
  /** As a glob. @default - no namespace */
  readonly namespace?: string;
  /** A ServiceAccount: `name`, or `namespace:name`. */
  readonly defaultServiceAccount: string;
}

/** See {@link AppProjectSpec.sourceIntegrity}. */
export interface SourceIntegrity {
  readonly git: { readonly policies: readonly GitIntegrityPolicy[] };
}

/** What some repositories are held to. */
export interface GitIntegrityPolicy {
  /** URLs, as globs; `!` in front leaves some out. Two policies for one repository let nothing through. */
  readonly repos: readonly { readonly url: string }[];
  readonly gpg: {
    /** The commit that is synced, all its history too, or nothing. */
    readonly mode: 'head' | 'strict' | 'none';
    /** The keys to trust, by id; Argo CD must have them. */
    readonly keys: readonly string[];
  };
}

/** A GnuPG key, by its id in hexadecimal. */
export interface SignatureKey {
  readonly keyID: string;
}
