import { argoCdProperties, imageUpdaterProperties } from '../../definition/platform/argo-cd-shape';
import type { ArgoCdDefinition } from '../../definition/platform/argo-cd-definition';
import { knownChecksum, releasedManifest } from '../../definition/platform/argo-cd-releases';
import type { Given } from '../../definition/given';
import { givenByName } from '../../data/entries';
import type { ArgoCdModel, ClusterModel } from '../types/platform-model';
import { resolveSingleSignOn } from './resolve-single-sign-on';

/** Resolves the definition of Argo CD. */
export const resolveArgoCd = (argoCd: Given<ArgoCdDefinition>, clusters: readonly ClusterModel[]): ArgoCdModel => ({
  ...resolveRelease(argoCd),
  namespace: argoCd.namespace ?? argoCdProperties.namespace.default,
  layout: argoCd.layout ?? argoCdProperties.layout.default,
  instances:
    (argoCd.instances ?? argoCdProperties.instances.default) === 'per-cluster'
      ? clusters.map(({ name }) => ({ cluster: name }))
      : [{ cluster: undefined }],
  url: urlOf(argoCd),
  singleSignOn: resolveSingleSignOn(argoCd, urlOf(argoCd)),
  revisionHistoryLimit: argoCd.revisionHistoryLimit ?? argoCdProperties.revisionHistoryLimit.default,
  warnsOfOrphans: (argoCd.orphanedResources ?? argoCdProperties.orphanedResources.default) === 'warn',
  gitHubApp: argoCd.notifications?.github,
  healthChecks: Object.fromEntries(givenByName(argoCd.healthChecks)),
  imageUpdater: {
    credentials: argoCd.imageUpdater?.credentials ?? imageUpdaterProperties.credentials.default,
    allowTags: argoCd.imageUpdater?.allowTags ?? imageUpdaterProperties.allowTags.default,
  },
});

/** Without a trailing slash, because links and paths are appended. */
const urlOf = ({ url }: Given<ArgoCdDefinition>): string | undefined => url?.replace(/\/+$/, '');

/** The release to install. An earlier rule requires a checksum if none is known. */
function resolveRelease({ manifest, sha256, ...argoCd }: Given<ArgoCdDefinition>): Pick<ArgoCdModel, 'version' | 'manifest' | 'sha256'> {
  const version = argoCd.version ?? argoCdProperties.version.default;
  const url = manifest ?? releasedManifest(version, 'install.yaml');
  return { version, manifest: url, sha256: sha256 ?? knownChecksum(url)! };
}
