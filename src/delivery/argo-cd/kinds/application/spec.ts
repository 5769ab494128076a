import type { ApplicationSource, OneOfSources, SourceHydrator } from './source';
import type { SyncOption } from './sync-option';

/**
 * What an Application delivers, where, and how. It has one source, several sources, or a hydrator.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/application-specification/
 */
export type ApplicationSpec = ApplicationFromHydrator | ApplicationFromSources | ApplicationFromSource;

/** Properties of every Application, independent of its sources. */
export interface ApplicationSettings {
  /** The AppProject that permits it. */
  readonly project: string;
  readonly destination: ApplicationDestination;
  /** @default - manual syncs without options */
  readonly syncPolicy?: ApplicationSyncPolicy;
  /** Fields that others own, so that Argo CD ignores their differences from Git. @default - none */
  readonly ignoreDifferences?: readonly IgnoredDifference[];
  /** Texts and links that Argo CD's UI shows. @default - none */
  readonly info?: readonly { readonly name: string; readonly value: string }[];
  /** Number of earlier revisions that are kept for rollbacks. @default 10 */
  readonly revisionHistoryLimit?: number;
}

/** An Application with one source. */
export interface ApplicationFromSource extends ApplicationSettings {
  readonly source: ApplicationSource;
  readonly sources?: NotBesideSource;
  readonly sourceHydrator?: NotBesideSource;
}

/** An Application with several sources. If two of them have the same object, the last one applies. */
export interface ApplicationFromSources extends ApplicationSettings {
  readonly sources: readonly OneOfSources[];
  readonly source?: NotBesideSources;
  readonly sourceHydrator?: NotBesideSources;
}

/** An Application with manifests that Argo CD first renders and commits. */
export interface ApplicationFromHydrator extends ApplicationSettings {
  readonly sourceHydrator: SourceHydrator;
  readonly source?: NotBesideSourceHydrator;
  readonly sources?: NotBesideSourceHydrator;
}

/** Shown in a compile error if an Application has a source and another kind of source: only one of them is read. */
export interface NotBesideSource {
  readonly oneOfThemIsEnough: never;
}

/** Shown in a compile error if an Application has several sources and another kind of source: only one of them is read. */
export interface NotBesideSources {
  readonly oneOfThemIsEnough: never;
}

/** Shown in a compile error if an Application has a hydrator and another kind of source: only one of them is read. */
export interface NotBesideSourceHydrator {
  readonly oneOfThemIsEnough: never;
}

/** A namespace of a cluster. */
export type ApplicationDestination = DestinationByServer | DestinationByName;

/** A namespace of a cluster, identified by its server. */
export interface DestinationByServer {
  /** URL of the cluster's API server. */
  readonly server: string;
  /** Namespace for objects that set none. @default - none */
  readonly namespace?: string;
  readonly name?: NotBesideDestinationServer;
}

/** A namespace of a cluster, identified by its name in Argo CD. */
export interface DestinationByName {
  /** Name of the cluster in Argo CD. */
  readonly name: string;
  /** Namespace for objects that set none. @default - none */
  readonly namespace?: string;
  readonly server?: NotBesideDestinationName;
}

/** Shown in a compile error if a destination has both a server and a name, which Argo CD rejects. */
export interface NotBesideDestinationServer {
  readonly oneOfThemIsEnough: never;
}

/** Shown in a compile error if a destination has both a name and a server, which Argo CD rejects. */
export interface NotBesideDestinationName {
  readonly oneOfThemIsEnough: never;
}

/** @see https://argo-cd.readthedocs.io/en/stable/user-guide/auto_sync/ */
export type ApplicationSyncPolicy = SyncPolicy | SyncPolicyWithNamespace;

/** When and how to sync. */
export interface SyncPolicy {
  /** Sync as soon as Git changes. @default - manual syncs */
  readonly automated?: AutomatedSync;
  /** What happens after a failed sync. @default - a manual sync is not retried, an automated one five times */
  readonly retry?: SyncRetry;
  /** @see https://argo-cd.readthedocs.io/en/stable/user-guide/sync-options/ @default - none */
  readonly syncOptions?: readonly SyncOption[];
  readonly managedNamespaceMetadata?: undefined;
}

/** When and how to sync, and metadata for the namespace. */
export interface SyncPolicyWithNamespace extends Omit<SyncPolicy, 'syncOptions' | 'managedNamespaceMetadata'> {
  /** Labels and annotations of the namespace that Argo CD creates. */
  readonly managedNamespaceMetadata: NamespaceMetadata;
  /** They must include `CreateNamespace=true`; without it, the namespace is not changed. */
  readonly syncOptions: readonly SyncOption[];
}

/** Labels and annotations of the namespace. */
export interface NamespaceMetadata {
  /** @default - none */
  readonly labels?: Readonly<Record<string, string>>;
  /** @default - none */
  readonly annotations?: Readonly<Record<string, string>>;
}

/** How Argo CD syncs automatically. */
export interface AutomatedSync {
  /** Since Argo CD 3.1. @default true */
  readonly enabled?: boolean;
  /** Delete objects that are no longer in Git. @default false */
  readonly prune?: boolean;
  /** Revert changes that were made on the cluster. @default false */
  readonly selfHeal?: boolean;
  /** Delete all objects if Git contains none any more. @default - such a sync must be started manually */
  readonly allowEmpty?: boolean;
}

/** How a failed sync is retried. */
export interface SyncRetry {
  /** Maximum number of retries. -1 for no limit. @default 0 */
  readonly limit?: number;
  /** How long to wait between retries. @default - 5s, then twice as long each time, up to 3m */
  readonly backoff?: RetryBackoff;
  /** Whether a retry uses the newest revision in Git instead of the one that failed. Since Argo CD 3.2. @default false */
  readonly refresh?: boolean;
}

/**
 * How long to wait: first `duration`, then each time `factor` times as long, up to `maxDuration`. Durations are Go durations (`3m0s`) or a
 * number of seconds.
 */
export interface RetryBackoff {
  /** @default '5s' */
  readonly duration?: string;
  /** @default 2 */
  readonly factor?: number;
  /** @default '3m' */
  readonly maxDuration?: string;
}

/** Fields of some objects, selected in one or more of three ways. @see https://argo-cd.readthedocs.io/en/stable/user-guide/diffing/ */
export type IgnoredDifference = IgnoredByManager | IgnoredByExpression | IgnoredByPointer;

/** Objects whose differences are ignored. */
export interface IgnoredObjects {
  /** A glob. @default - the core group */
  readonly group?: string;
  /** A glob. */
  readonly kind: string;
  /** A name, not a glob. @default - all objects of the kind */
  readonly name?: string;
  /** A name, not a glob. @default - all namespaces */
  readonly namespace?: string;
}

/** Fields, selected by JSON pointers. */
export interface IgnoredByPointer extends IgnoredObjects {
  /** @see https://datatracker.ietf.org/doc/html/rfc6901 */
  readonly jsonPointers: readonly string[];
  /** @default - none */
  readonly jqPathExpressions?: readonly string[];
  /** @default - none */
  readonly managedFieldsManagers?: readonly string[];
}

/** Fields, selected by jq expressions. */
export interface IgnoredByExpression extends IgnoredObjects {
  /** @see https://jqlang.org/manual/#path */
  readonly jqPathExpressions: readonly string[];
  /** @default - none */
  readonly jsonPointers?: readonly string[];
  /** @default - none */
  readonly managedFieldsManagers?: readonly string[];
}

/** Fields, selected by their field manager. */
export interface IgnoredByManager extends IgnoredObjects {
  /** Field managers, as the objects' `managedFields` name them. */
  readonly managedFieldsManagers: readonly string[];
  /** @default - none */
  readonly jsonPointers?: readonly string[];
  /** @default - none */
  readonly jqPathExpressions?: readonly string[];
}
