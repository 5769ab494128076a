import type { GeneratedFile } from '../../../files/file-tree';
import type { Manifest } from '../../../files/manifest';
import { inCluster } from '../../../names/argo-cd';
import { applicationsFolder, argoCdFolder, bootstrapFolder, clusterConfigFolder, instanceFolder } from '../../../names/paths';
import type { ClusterModel, PlatformModel } from '../../../model/types/platform-model';
import { platformApplication } from '../platform-application';
import type { BootstrapInput } from './bootstrap-input';

/**
 * The root Application, which creates all others. It reads the same files for every layout and every list of clusters, so it never changes,
 * and changing either takes one commit. It has no finalizer: deleting it deletes nothing else.
 */
export function renderRoot(input: BootstrapInput): GeneratedFile {
  const { platform, instance, hasMonitoring } = input;
  const applications = instance.cluster === undefined ? applicationsFolder('*') : applicationsFolder(instance.cluster);
  const content = platformApplication(platform, {
    name: platform.name,
    annotations: {
      // Argo CD does not accept a glob here, so the folders of several clusters are listed.
      'argocd.argoproj.io/manifest-generate-paths': `/${argoCdFolder(instance.cluster)};/${instance.cluster === undefined ? 'clusters' : applications}`,
    },
    path: instanceFolder(instance.cluster),
    // An Application whose folder does not exist reports an error; a glob without matches does not.
    directory: { recurse: true, include: `{argocd/*,${instance.cluster === undefined ? applications : 'argocd-apps'}/*}` },
    destination: { server: inCluster, namespace: platform.argoCd.namespace },
    syncOptions: [
      // A sync wave waits only for objects that the sync applied. Applications that are in sync are not applied, so a cluster in trouble
      // does not delay the others.
      'ApplyOutOfSyncOnly=true',
      // The CRDs of these objects may be installed later. Argo CD's own objects need not wait for them.
      ...(hasMonitoring || input.hasImageUpdater ? (['SkipDryRunOnMissingResource=true'] as const) : []),
    ],
  });
  return { path: `${bootstrapFolder(instance.cluster)}/root.yaml`, content };
}

/**
 * The Applications for the objects of the clusters themselves: their namespaces, which belong to no other Application. They sync before all
 * others.
 */
export const renderClusterConfigs = ({ platform, instance, clusters, configured }: BootstrapInput): GeneratedFile[] =>
  clusters
    .filter(({ name }) => configured.includes(name))
    .map((cluster) => ({
      path: `${argoCdFolder(instance.cluster)}/clusters/${cluster.name}.yaml`,
      content: clusterConfig(platform, cluster),
    }));

/**
 * The name of a cluster's Application. It contains a dot, which names of services and environments cannot, and the name of the platform. So
 * it differs from theirs, and from that of another platform that the same Argo CD delivers to the cluster.
 */
export const clusterConfigName = ({ name: platform }: PlatformModel, cluster: string): string => `cluster-config.${platform}.${cluster}`;

const clusterConfig = (platform: PlatformModel, { name, destination }: ClusterModel): Manifest =>
  platformApplication(platform, {
    name: clusterConfigName(platform, name),
    annotations: { 'argocd.argoproj.io/manifest-generate-paths': '.', 'argocd.argoproj.io/sync-wave': '-1' },
    path: clusterConfigFolder(name),
    destination,
    syncOptions: ['ApplyOutOfSyncOnly=true'],
  });
