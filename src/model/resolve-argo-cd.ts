import type { ArgoCdDefinition } from '../definition/platform/argo-cd-definition';
import { givenByName } from './entries';
import type { ArgoCdModel, ClusterModel } from './platform-model';

/** The release that the generated objects were tried with. */
const version = 'v3.5.1';

/** Fills in what is not said of Argo CD. */
export const resolveArgoCd = (argoCd: ArgoCdDefinition, clusters: readonly ClusterModel[]): ArgoCdModel => ({
  namespace: argoCd.namespace ?? 'argocd',
  layout: argoCd.layout ?? 'application-sets',
  instances: argoCd.instances === 'per-cluster' ? clusters.map(({ name }) => ({ cluster: name })) : [{ cluster: undefined }],
  version: argoCd.version ?? version,
  manifest: argoCd.manifest ?? `https://raw.githubusercontent.com/argoproj/argo-cd/${argoCd.version ?? version}/manifests/install.yaml`,
  url: argoCd.url?.replace(/\/+$/, '') ?? undefined,
  revisionHistoryLimit: argoCd.revisionHistoryLimit ?? 10,
  warnsOfOrphans: argoCd.orphanedResources !== 'ignore',
  gitHubApp: argoCd.notifications?.github ?? undefined,
  healthChecks: Object.fromEntries(givenByName(argoCd.healthChecks)),
  imageUpdater: {
    credentials: argoCd.imageUpdater?.credentials ?? 'git-creds',
    allowTags: argoCd.imageUpdater?.allowTags ?? '^sha-[0-9a-f]{40}$',
  },
});
