import type { SyncWindowModel } from '../model/types/platform-model';

/** What later runs must know of a repository, beside its services: its ledger, as it is in the file. */
export interface RepositoryLedger extends Partial<DeliveryFacts> {
  readonly platform: string;
  /** Its name: also that of its folder in the output folder. */
  readonly repository: string;
  /** Of an application repository: the services that are built from it, sorted. */
  readonly services?: readonly string[];
  /** Of the Terraform stacks: the addresses of their resources, sorted. */
  readonly resources?: readonly string[];
}

/** What the config repository knows of clusters and teams. */
export interface DeliveryFacts {
  /** What delivers the platform, by the word that chooses it. */
  readonly engine: string;
  /** The namespaces of services on each cluster, by the name of the cluster; sorted. */
  readonly clusters: Readonly<Record<string, { readonly namespaces: readonly string[] }>>;
  /** What the delivery engine permits each team that has services: namespaces by the name of the cluster, each a name or a glob; sorted. */
  readonly teams: Readonly<Record<string, { readonly namespaces: Readonly<Record<string, readonly string[]>> }>>;
  /** The sync windows of the platform, by name. */
  readonly syncWindows: Readonly<Record<string, WindowFacts>>;
}

/** When a sync window is open. */
export type WindowFacts = Pick<SyncWindowModel, 'kind' | 'schedule' | 'duration' | 'timeZone' | 'manualSync'>;
