import type { ApplicationSource, OneOfSources, SourceHydrator } from './source';
import type { SyncOption } from './sync-option';

/**
 * What an Argo CD Application delivers, where to and how: from one source, from several, or from what was rendered of one.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/application-specification/
 */
export type ApplicationSpec = ApplicationFromHydrator | ApplicationFromSources | ApplicationFromSource;

/** What every Application has, wherever it comes from. */
export interface ApplicationSettings {
  /** The AppProject that permits it. */
  readonly project: string;
  readonly destination: ApplicationDestination;
  /** @default - a person syncs, without options */
  readonly syncPolicy?: ApplicationSyncPolicy;
  /** Fields that somebody else owns, and that Git therefore has no say in. @default - none */
  readonly ignoreDifferences?: readonly IgnoredDifference[];
  /** Shown in Argo CD's UI: texts and links. @default - nothing */
  readonly info?: readonly { readonly name: string; readonly value: string }[];
  /** How many earlier revisions are kept, to roll back to. @default 10 */
  readonly revisionHistoryLimit?: number;
}

/** An Application from one source. */
export interface ApplicationFromSource extends ApplicationSettings {
  readonly source: ApplicationSource;
  readonly sources?: NotBesideSource;
  readonly sourceHydrator?: NotBesideSource;
}

/** An Application from several sources; where two have the same object, the last one counts. */
export interface ApplicationFromSources extends ApplicationSettings {
  readonly sources: readonly OneOfSources[];
  readonly source?: NotBesideSources;
  readonly sourceHydrator?: NotBesideSources;
}

/** An Application from manifests that Argo CD renders and commits first. */
export interface ApplicationFromHydrator extends ApplicationSettings {
  readonly sourceHydrator: SourceHydrator;
  readonly source?: NotBesideSourceHydrator;
  readonly sources?: NotBesideSourceHydrator;
}

/** Stands in a compile error where an Application has a source and another way to get one: it reads one of them. */
export interface NotBesideSource {
  readonly oneOfThemIsEnough: never;
}

/** Stands in a compile error where an Application has several sources and another way to get one: it reads one of them. */
export interface NotBesideSources {
  readonly oneOfThemIsEnough: never;
}

/** Stands in a compile error where an Application has a hydrator and another source: it reads one of them. */
export interface NotBesideSourceHydrator {
  readonly oneOfThemIsEnough: never;
}

/** A namespace of a cluster. */
export type ApplicationDestination = DestinationByServer | DestinationByName;

/** A namespace of a cluster, by its server. */
export interface DestinationByServer {
  /** URL of the cluster's API server. */
  readonly server: string;
  /** For what says none itself. @default - none */
  readonly namespace?: string;
  readonly name?: NotBesideDestinationServer;
}

/** A namespace of a cluster, by its name in Argo CD. */
export interface DestinationByName {
  /** Name of the cluster in Argo CD. */
  readonly name: string;
  /** For what says none itself. @default - none */
  readonly namespace?: string;
  readonly server?: NotBesideDestinationName;
}

/** Stands in a compile error where a destination has a server and a name: Argo CD refuses both together. */
export interface NotBesideDestinationServer {
  readonly oneOfThemIsEnough: never;
}

/** Stands in a compile error where a destination has a name and a server: Argo CD refuses both together. */
export interface NotBesideDestinationName {
  readonly oneOfThemIsEnough: never;
}

/** @see https://argo-cd.readthedocs.io/en/stable/user-guide/auto_sync/ */
export type ApplicationSyncPolicy = SyncPolicy | SyncPolicyWithNamespace;

/** When and how to sync. */
export interface SyncPolicy {
  /** Sync as soon as Git changes. @default - a person syncs */
  readonly automated?: AutomatedSync;
  /** What becomes of a sync that failed. @default - one by a person is not tried again, an automatic one five times */
  readonly retry?: SyncRetry;
  /** @see https://argo-cd.readthedocs.io/en/stable/user-guide/sync-options/ @default - none */
  readonly syncOptions?: readonly SyncOption[];
  readonly managedNamespaceMetadata?: undefined;
}

/** When and how to sync, and what to put on the namespace. */
export interface SyncPolicyWithNamespace extends Omit<SyncPolicy, 'syncOptions' | 'managedNamespaceMetadata'> {
  /** Labels and annotations of the namespace that Argo CD creates. */
  readonly managedNamespaceMetadata: NamespaceMetadata;
  /** `CreateNamespace=true` is among them: without it the namespace stays as it is. */
  readonly syncOptions: readonly SyncOption[];
}

/** What the namespace gets. */
export interface NamespaceMetadata {
  /** @default - none */
  readonly labels?: Readonly<Record<string, string>>;
  /** @default - none */
  readonly annotations?: Readonly<Record<string, string>>;
}

/** A sync without a person. */
export interface AutomatedSync {
  /** Since Argo CD 3.1. @default true */
  readonly enabled?: boolean;
  /** Delete what is no longer in Git. @default false */
  readonly prune?: boolean;
  /** Put back what was changed on the cluster. @default false */
  readonly selfHeal?: boolean;
  /** Delete all there is, where Git has nothing any more. @default - such a sync waits for a person */
  readonly allowEmpty?: boolean;
}

/** How a failed sync is tried again. */
export interface SyncRetry {
  /** How many times; -1 is without end. @default 0 */
  readonly limit?: number;
  /** How long to wait in between. @default - 5s, then twice as long each time, up to 3m */
  readonly backoff?: RetryBackoff;
  /** Whether what Git has by then is tried, and not what failed. Since Argo CD 3.2. @default false */
  readonly refresh?: boolean;
}

/** How long to wait: `duration`, then each time `factor` times as long, up to `maxDuration`; in Go's form, `3m0s`, or as a number of seconds. */
export interface RetryBackoff {
  /** @default '5s' */
  readonly duration?: string;
  /** @default 2 */
  readonly factor?: number;
  /** @default '3m' */
  readonly maxDuration?: string;
}

/** Fields of some objects, by one or more of three ways. @see https://argo-cd.readthedocs.io/en/stable/user-guide/diffing/ */
export type IgnoredDifference = IgnoredByManager | IgnoredByExpression | IgnoredByPointer;

/** Objects, a field of which is ignored. */
export interface IgnoredObjects {
  /** A glob. @default - the core */
  readonly group?: string;
  /** A glob. */
  readonly kind: string;
  /** A name, not a glob. @default - every object of the kind */
  readonly name?: string;
  /** A name, not a glob. @default - every namespace */
  readonly namespace?: string;
}

/** Fields by where they are. */
export interface IgnoredByPointer extends IgnoredObjects {
  /** @see https://datatracker.ietf.org/doc/html/rfc6901 */
  readonly jsonPointers: readonly string[];
  /** @default - none */
  readonly jqPathExpressions?: readonly string[];
  /** @default - none */
  readonly managedFieldsManagers?: readonly string[];
}

/** Fields by an expression of jq. */
export interface IgnoredByExpression extends IgnoredObjects {
  /** @see https://jqlang.org/manual/#path */
  readonly jqPathExpressions: readonly string[];
  /** @default - none */
  readonly jsonPointers?: readonly string[];
  /** @default - none */
  readonly managedFieldsManagers?: readonly string[];
}

/** Fields by who wrote them last. */
export interface IgnoredByManager extends IgnoredObjects {
  /** Field managers, as the objects' `managedFields` name them. */
  readonly managedFieldsManagers: readonly string[];
  /** @default - none */
  readonly jsonPointers?: readonly string[];
  /** @default - none */
  readonly jqPathExpressions?: readonly string[];
}
