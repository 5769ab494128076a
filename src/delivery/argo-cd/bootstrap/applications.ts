import type { GeneratedFile } from '../../../files/file-tree';
import type { Manifest } from '../../../files/manifest';
import { inCluster } from '../../../names/argo-cd';
import { applicationsFolder, argoCdFolder, bootstrapFolder, clusterConfigFolder, instanceFolder } from '../../../names/paths';
import type { ClusterModel, PlatformModel } from '../../../model/types/platform-model';
import { platformApplication } from '../platform-application';
import type { BootstrapInput } from './bootstrap-input';

/**
 * The Application that brings all others. It reads the same files whichever way Applications are laid out and whichever clusters there are, so that it
 * never changes, and a change of either is one commit. It has no finalizer: who deletes it deletes nothing else.
 */
export function renderRoot(input: BootstrapInput): GeneratedFile {
  const { platform, instance, hasMonitoring } = input;
  const applications = instance.cluster === undefined ? applicationsFolder('*') : applicationsFolder(instance.cluster);
  const content = platformApplication(platform, {
    name: platform.name,
    annotations: {
      // A path with a glob in it would be no path: of several clusters' folders all are named.
      'argocd.argoproj.io/manifest-generate-paths': `/${argoCdFolder(instance.cluster)};/${instance.cluster === undefined ? 'clusters' : applications}`,
    },
    path: instanceFolder(instance.cluster),
    // Of a folder that is not there an Application would be in error; of a glob that matches nothing there is nothing.
    directory: { recurse: true, include: `{argocd/*,${instance.cluster === undefined ? applications : 'argocd-apps'}/*}` },
    destination: { server: inCluster, namespace: platform.argoCd.namespace },
    syncOptions: [
      // A wave waits for what the sync has applied. An Application that is as it should be is not applied, so that a cluster in trouble holds up no other.
      'ApplyOutOfSyncOnly=true',
      // Whoever brings the kinds of others may come later, and Argo CD's own need not wait.
      ...(hasMonitoring || input.hasImageUpdater ? (['SkipDryRunOnMissingResource=true'] as const) : []),
    ],
  });
  return { path: `${bootstrapFolder(instance.cluster)}/root.yaml`, content };
}

/** The Applications of what clusters have of their own: their namespaces, which no other Application owns. They are there before any other. */
export const renderClusterConfigs = ({ platform, instance, clusters, configured }: BootstrapInput): GeneratedFile[] =>
  clusters
    .filter(({ name }) => configured.includes(name))
    .map((cluster) => ({
      path: `${argoCdFolder(instance.cluster)}/clusters/${cluster.name}.yaml`,
      content: clusterConfig(platform, cluster),
    }));

/**
 * The name of a cluster's Application. It has a dot, which no name of a service or an environment has, and the platform's name: it meets none of theirs,
 * nor those of another platform that the Argo CD delivers to the same cluster.
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
