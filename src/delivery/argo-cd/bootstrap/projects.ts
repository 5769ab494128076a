import type { GeneratedFile } from '../../../files/file-tree';
import type { GroupKind, Manifest } from '../../../files/manifest';
import { inCluster } from '../../../names/argo-cd';
import { cloneUrl } from '../../../names/github';
import { hasCiliumPolicies } from '../../../model/facts/has-cilium-policies';
import { bootstrapFolder, projectFile } from '../../../names/paths';
import type { ClusterAddress, ClusterModel } from '../../../model/types/platform-model';
import type { BootstrapInput } from './bootstrap-input';

/**
 * The project of the platform. It is next to the teams' projects, so that the commit that adds a cluster also permits it before the
 * cluster's Application is created.
 */
export const renderPlatformProject = (input: BootstrapInput): GeneratedFile => ({
  path: projectFile(input.instance.cluster, input.platform.name),
  content: projectOf(input, input.platform.name, { 'argocd.argoproj.io/sync-wave': '-2' }, platformProject(input)),
});

/**
 * The `default` project belongs to the Argo CD, not to one of the platforms that it may deliver. Only the script applies it; no Application
 * of the platform tracks it.
 */
export const renderDefaultProject = (input: BootstrapInput): GeneratedFile => ({
  path: `${bootstrapFolder(input.instance.cluster)}/default-project.yaml`,
  content: projectOf(input, 'default', { 'argocd.argoproj.io/compare-options': 'IgnoreExtraneous' }, emptied),
});

const projectOf = ({ platform }: BootstrapInput, name: string, annotations: Readonly<Record<string, string>>, spec: object): Manifest => ({
  apiVersion: 'argoproj.io/v1alpha1',
  kind: 'AppProject',
  metadata: {
    name,
    namespace: platform.argoCd.namespace,
    annotations: {
      // Without `Prune=false`, the root could not sync after its project is gone. The script applies projects server-side as well: a
      // client-side apply by Argo CD would let the script remove the annotation with which Argo CD tracks its objects.
      'argocd.argoproj.io/sync-options': 'Prune=false,ServerSideApply=true',
      ...annotations,
    },
  },
  spec,
});

/**
 * The project of every Application that names none. Argo CD grants it everything at first; this revokes it.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/projects/#the-default-project
 */
const emptied = {
  description: 'Permits nothing: every Application belongs to the project of a team, or to the platform',
  sourceRepos: [],
  sourceNamespaces: [],
  destinations: [],
  clusterResourceWhitelist: [],
  namespaceResourceBlacklist: [{ group: '*', kind: '*' }],
};

/** The permissions of the root and of the clusters' Applications, and no others. */
function platformProject(input: BootstrapInput) {
  const { platform, clusters, configured } = input;
  const { namespace } = platform.argoCd;
  const everywhere = clusters.filter(({ name }) => configured.includes(name));
  return {
    description: `Argo CD's own objects in ${namespace}; on clusters Namespaces and their NetworkPolicies, in any namespace, as services bring theirs`,
    sourceRepos: [cloneUrl(platform.organization, platform.repository.name)],
    destinations: [
      { namespace, server: inCluster },
      ...addresses(everywhere.map(({ destination }) => destination)).map((address) => ({ namespace: '*', ...address })),
    ],
    clusterResourceWhitelist: everywhere.length > 0 ? [{ group: '', kind: 'Namespace' }] : [],
    namespaceResourceWhitelist: kindsOf(input, everywhere),
  };
}

/** Each address once: several clusters of the platform may be the same cluster for Argo CD. */
const addresses = (all: readonly ClusterAddress[]): ClusterAddress[] => [
  ...new Map(all.map((address) => [`${address.server} ${address.name}`, address])).values(),
];

const kindsOf = (input: BootstrapInput, everywhere: readonly ClusterModel[]): GroupKind[] => [
  ...(input.hasMonitoring ? [{ group: '', kind: 'ConfigMap' }] : []),
  { group: 'argoproj.io', kind: 'AppProject' },
  { group: 'argoproj.io', kind: 'Application' },
  { group: 'argoproj.io', kind: 'ApplicationSet' },
  ...(input.hasImageUpdater ? [{ group: 'argocd-image-updater.argoproj.io', kind: 'ImageUpdater' }] : []),
  ...(input.hasMonitoring
    ? [
        { group: 'monitoring.coreos.com', kind: 'PrometheusRule' },
        { group: 'monitoring.coreos.com', kind: 'ServiceMonitor' },
      ]
    : []),
  ...(everywhere.some((cluster) => hasCiliumPolicies(cluster, input.platform))
    ? [{ group: 'cilium.io', kind: 'CiliumNetworkPolicy' }]
    : []),
  ...(everywhere.length > 0 ? [{ group: 'networking.k8s.io', kind: 'NetworkPolicy' }] : []),
];
