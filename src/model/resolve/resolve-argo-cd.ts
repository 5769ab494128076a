import type { ArgoCdDefinition } from '../../definition/platform/argo-cd-definition';
import { defaultRelease, knownChecksum, releasedManifest } from '../../definition/platform/argo-cd-releases';
import { givenByName } from '../../data/entries';
import type { ArgoCdModel, ClusterModel } from '../types/platform-model';
import { resolveSingleSignOn } from './resolve-single-sign-on';

/** Fills in what is not said of Argo CD. */
export const resolveArgoCd = (argoCd: ArgoCdDefinition, clusters: readonly ClusterModel[]): ArgoCdModel => ({
  ...resolveRelease(argoCd),
  namespace: argoCd.namespace ?? 'argocd',
  layout: argoCd.layout ?? 'application-sets',
  instances: argoCd.instances === 'per-cluster' ? clusters.map(({ name }) => ({ cluster: name })) : [{ cluster: undefined }],
  url: urlOf(argoCd),
  singleSignOn: resolveSingleSignOn(argoCd, urlOf(argoCd)),
  revisionHistoryLimit: argoCd.revisionHistoryLimit ?? 10,
  warnsOfOrphans: argoCd.orphanedResources !== 'ignore',
  gitHubApp: argoCd.notifications?.github ?? undefined,
  healthChecks: Object.fromEntries(givenByName(argoCd.healthChecks)),
  imageUpdater: {
    credentials: argoCd.imageUpdater?.credentials ?? 'git-creds',
    allowTags: argoCd.imageUpdater?.allowTags ?? '^sha-[0-9a-f]{40}$',
  },
});

/** Links and paths are written behind it. */
const urlOf = ({ url }: ArgoCdDefinition): string | undefined => url?.replace(/\/+$/, '') ?? undefined;

/** What is installed. A checksum has been asked for where none is known. */
function resolveRelease({ version, manifest, sha256 }: ArgoCdDefinition): Pick<ArgoCdModel, 'version' | 'manifest' | 'sha256'> {
  const url = manifest ?? releasedManifest(version ?? defaultRelease, 'install.yaml');
  return { version: version ?? defaultRelease, manifest: url, sha256: sha256 ?? knownChecksum(url)! };
}
