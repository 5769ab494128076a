import type { Manifest } from '../../../files/manifest';
import { inCluster } from '../../../names/argo-cd';
import type { ArgoCdInstance, ClusterModel, PlatformModel } from '../../../model/types/platform-model';

/** The input of the bootstrap of one Argo CD. */
export interface BootstrapInput {
  readonly platform: PlatformModel;
  readonly instance: ArgoCdInstance;
  /** The clusters to which it delivers, by name. */
  readonly clusters: readonly ClusterModel[];
  /** Names of the clusters that have a `cluster-config` folder. */
  readonly configured: readonly string[];
  /** The number of its Applications. */
  readonly applications: number;
  /** Names of the clusters that have a folder with one file per Application. */
  readonly applicationClusters: readonly string[];
  /** The ConfigMap `argocd-notifications-cm`; undefined without notifications. */
  readonly notifications: Manifest | undefined;
  /** Lua by `<group>/<Kind>`. There must be one for `argoproj.io/Application`; without it, the sync waves of the root wait for nothing. */
  readonly healthChecks: Readonly<Record<string, string>>;
  /** The keys that the Secret `argocd-notifications-secret` must have. */
  readonly secretKeys: readonly string[];
  /** Whether any ApplicationSet uses progressive syncs. */
  readonly progressiveSyncs: boolean;
  /** Whether Argo CD's folder has objects of the Prometheus operator. */
  readonly hasMonitoring: boolean;
  /** Whether it has objects of Argo CD Image Updater. */
  readonly hasImageUpdater: boolean;
}

/** Whether Argo CD runs on this cluster, and so needs no Secret to access it. */
export const isOwn = ({ instance }: BootstrapInput, { name, destination }: ClusterModel): boolean =>
  instance.cluster === name || destination.server === inCluster || destination.name === 'in-cluster';

/** The clusters that Argo CD accesses from outside. */
export const remoteClusters = (input: BootstrapInput): ClusterModel[] => input.clusters.filter((cluster) => !isOwn(input, cluster));
