import type { GeneratedFile } from '../../../files/file-tree';
import type { GroupKind, Manifest } from '../../../files/manifest';
import { inCluster, repositoryUrl } from '../../../model/names';
import { projectFile } from '../../../model/paths';
import type { ClusterAddress } from '../../../model/platform-model';
import type { BootstrapInput } from './bootstrap-input';

/**
 * The projects that are there before any team's. They lie beside those of the teams, so that a cluster that joins is permitted by the commit that brings
 * it, before its Application comes.
 */
export const renderProjects = (input: BootstrapInput): GeneratedFile[] => [
  projectOf(input, 'default', emptied),
  projectOf(input, input.platform.name, platformProject(input)),
];

const projectOf = ({ platform, instance }: BootstrapInput, name: string, spec: object): GeneratedFile => ({
  path: projectFile(instance.cluster, name),
  content: {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'AppProject',
    metadata: {
      name,
      namespace: platform.argoCd.namespace,
      annotations: {
        // Argo CD would make the one anew and permit everything; without the other the root could not sync. The script applies them at the server, too:
        // if Argo CD did it otherwise, the script would take away the annotation by which Argo CD knows what is its own.
        'argocd.argoproj.io/sync-options': 'Prune=false,ServerSideApply=true',
        'argocd.argoproj.io/sync-wave': '-2',
      },
    },
    spec,
  } satisfies Manifest,
});

/**
 * The project of every Application that says none. All that Argo CD grants it at first is taken back.
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

/** What the root and the Applications of the clusters need, and nothing more. */
function platformProject(input: BootstrapInput) {
  const { platform, clusters, configured } = input;
  const { namespace } = platform.argoCd;
  const everywhere = clusters.filter(({ name }) => configured.includes(name));
  return {
    description: `Argo CD's own objects in ${namespace}; on clusters Namespaces and their NetworkPolicies, in any namespace, as services bring theirs`,
    sourceRepos: [repositoryUrl(platform.organization, platform.repository.name)],
    destinations: [
      { namespace, server: inCluster },
      ...addresses(everywhere.map(({ destination }) => destination)).map((address) => ({ namespace: '*', ...address })),
    ],
    clusterResourceWhitelist: everywhere.length > 0 ? [{ group: '', kind: 'Namespace' }] : [],
    namespaceResourceWhitelist: kindsOf(input, everywhere.length > 0),
  };
}

/** Each once, although several of the platform's clusters may be one to Argo CD. */
const addresses = (all: readonly ClusterAddress[]): ClusterAddress[] => [
  ...new Map(all.map((address) => [`${address.server} ${address.name}`, address])).values(),
];

const kindsOf = (input: BootstrapInput, hasPolicies: boolean): GroupKind[] => [
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
  ...(hasPolicies ? [{ group: 'networking.k8s.io', kind: 'NetworkPolicy' }] : []),
];
