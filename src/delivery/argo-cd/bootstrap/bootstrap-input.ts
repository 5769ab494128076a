import type { Manifest } from '../../../files/manifest';
import { inCluster } from '../../../names/argo-cd';
import type { ArgoCdInstance, ClusterModel, PlatformModel } from '../../../model/types/platform-model';

/** What the bootstrap of an Argo CD is made from. */
export interface BootstrapInput {
  readonly platform: PlatformModel;
  readonly instance: ArgoCdInstance;
  /** Those that it delivers to, by name. */
  readonly clusters: readonly ClusterModel[];
  /** Names of those that have a `cluster-config` folder. */
  readonly configured: readonly string[];
  /** How many Applications it has. */
  readonly applications: number;
  /** Names of those clusters that have a folder of Applications, where each Application is a file. */
  readonly applicationClusters: readonly string[];
  /** The ConfigMap `argocd-notifications-cm`; undefined where nothing is notified. */
  readonly notifications: Manifest | undefined;
  /** Lua by `<group>/<Kind>`. That of `argoproj.io/Application` must be there: without it the waves of the root wait for nothing. */
  readonly healthChecks: Readonly<Record<string, string>>;
  /** What the Secret `argocd-notifications-secret` must hold. */
  readonly secretKeys: readonly string[];
  /** Whether ApplicationSets sync step by step. */
  readonly progressiveSyncs: boolean;
  /** Whether Argo CD's folder has objects of Prometheus'. */
  readonly hasMonitoring: boolean;
  /** Whether it has objects of Argo CD Image Updater's. */
  readonly hasImageUpdater: boolean;
}

/** Whether Argo CD runs on a cluster, and so needs no Secret to reach it. */
export const isOwn = ({ instance }: BootstrapInput, { name, destination }: ClusterModel): boolean =>
  instance.cluster === name || destination.server === inCluster || destination.name === 'in-cluster';

/** Those clusters that Argo CD reaches from outside. */
export const remoteClusters = (input: BootstrapInput): ClusterModel[] => input.clusters.filter((cluster) => !isOwn(input, cluster));
