import type { StackPlace, SyncWindowModel } from '../model/types/platform-model';

/** What later runs must know of a repository, besides its services. This is the content of the file. */
export interface RepositoryLedger extends Partial<DeliveryFacts> {
  readonly platform: string;
  /** Its name, which is also that of its folder in the output folder. */
  readonly repository: string;
  /** For an application repository: the services that are built from it, sorted. */
  readonly services?: readonly string[];
  /** For the Terraform stack: its resources. Earlier versions wrote only their addresses. */
  readonly resources?: OwnedResources | readonly string[];
  /** For the Terraform stack: the addresses of resources that have left with their owner, and have not come back; sorted. */
  readonly left?: readonly string[];
}

/** The addresses of resources by what they belong to; sorted. The permission of a team in a repository belongs to both. */
export interface OwnedResources {
  readonly repositories: Readonly<Record<string, readonly string[]>>;
  /** The permissions of every team of the platform. */
  readonly teams: Readonly<Record<string, readonly string[]>>;
  /** The teams that the stack manages, with their members. */
  readonly managedTeams: Readonly<Record<string, readonly string[]>>;
}

/** What the config repository knows of clusters and teams. */
export interface DeliveryFacts {
  /** The delivery engine, by its name in the platform. */
  readonly engine: string;
  /** The namespaces of services on each cluster, by the name of the cluster; sorted. */
  readonly clusters: Readonly<Record<string, { readonly namespaces: readonly string[] }>>;
  /** What the delivery engine permits each team with services. */
  readonly teams: Readonly<Record<string, TeamFacts>>;
  /** The sync windows of the platform, by name. */
  readonly syncWindows: Readonly<Record<string, WindowFacts>>;
  /** The repository and the folder in which the Terraform stack is kept. Omitted if it is kept outside of all repositories. */
  readonly stack?: StackPlace;
}

/** What the services of a team may deploy. The engine neither sees nor deletes anything else. */
export interface TeamFacts {
  /** The namespaces, by cluster; each is a name or a glob; sorted. */
  readonly namespaces: Readonly<Record<string, readonly string[]>>;
  /** The kinds in namespaces, as `Deployment.apps`, or `Service` for a core kind; sorted. */
  readonly kinds?: readonly string[];
  /** Cluster-scoped objects, as `ClusterRole.rbac.authorization.k8s.io/cart`; the name may be a glob; sorted. Omitted if there are none. */
  readonly clusterObjects?: readonly string[];
}

/** When a sync window is open. */
export type WindowFacts = Pick<SyncWindowModel, 'kind' | 'schedule' | 'duration' | 'timeZone' | 'manualSync'>;

/** What the ledger of a repository says besides its files. */
export type RepositoryFacts = Omit<RepositoryLedger, 'platform' | 'repository'>;
