import { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import type { GroupKind, Manifest } from '../../files/manifest';

/** An AppProject, by the fields that Charthouse writes. */
export interface AppProjectProps {
  /** The name, and the namespace of Argo CD. */
  readonly metadata: Manifest['metadata'];
  readonly spec: AppProjectSpec;
}

/**
 * What the Applications of a project may do. What is not listed is denied.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/projects/
 */
export interface AppProjectSpec {
  /** At most 255 characters. */
  readonly description?: string;
  /** The repositories to deliver from, by URL. */
  readonly sourceRepos: readonly string[];
  readonly destinations: readonly ProjectDestination[];
  /** Objects that belong to no namespace. @default - none */
  readonly clusterResourceWhitelist?: readonly ClusterResource[];
  /**
   * Objects in namespaces. A kind that is missing here is cut out of the tree that Argo CD shows, too.
   *
   * @default - every kind
   */
  readonly namespaceResourceWhitelist?: readonly GroupKind[];
  /** @default - a sync may run at any time */
  readonly syncWindows?: readonly SyncWindow[];
}

/** A namespace of a cluster. */
export interface ProjectDestination {
  readonly namespace: string;
  /** URL of the cluster's API server. */
  readonly server: string;
}

/** A kind of the cluster, and since Argo CD 3.3 which of its objects. */
export interface ClusterResource extends GroupKind {
  /** A glob. @default - every object of the kind */
  readonly name?: string;
}

/**
 * A time at which Argo CD may, or may not, sync. `namespaces` and `clusters` are not among the fields: either of them beside
 * `applications` widens what a window applies to, and by names alone it is plain what that is.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/sync_windows/
 */
export interface SyncWindow {
  readonly kind: 'allow' | 'deny';
  /** When it opens, as a cron schedule of five fields. */
  readonly schedule: string;
  /** How long it stays open, in Go's form: `6h`, `90m`. */
  readonly duration: string;
  /** Name in the IANA time zone database. @default 'UTC' */
  readonly timeZone?: string;
  /** Names of Applications. Each is a glob: without a `*` it is itself and nothing else. */
  readonly applications: readonly string[];
  /** At most 255 characters. */
  readonly description?: string;
}

/** The object alone, for whoever renders many and needs no tree. */
export const appProjectManifest = ({ metadata, spec }: AppProjectProps): Manifest => ({
  apiVersion: 'argoproj.io/v1alpha1',
  kind: 'AppProject',
  metadata,
  spec,
});

/**
 * The permissions of a group of Applications. For any cdk8s chart.
 *
 * @example
 * new AppProject(chart, 'payments', { metadata: { name: 'payments', namespace: 'argocd' }, spec: { … } });
 */
export class AppProject extends ApiObject {
  constructor(scope: Construct, id: string, props: AppProjectProps) {
    super(scope, id, appProjectManifest(props));
  }
}
