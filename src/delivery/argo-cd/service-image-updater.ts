import type { Manifest } from '../../files/manifest';
import { mainBranch, repositoryUrl } from '../../model/names';
import { imageTagFolder, overlayFolder } from '../../model/paths';
import type { PlatformModel } from '../../model/platform-model';
import { applicationsOf, isRetired, type DeploymentModel, type ServiceModel } from '../../model/service-model';
import { imageUpdaterManifest, type ApplicationsWithImages } from './kinds/image-updater';

/**
 * What brings a service's newest images to the environments where Argo CD Image Updater begins its chain of promotion: it opens a pull request for
 * the image-tag file, because nobody pushes to the main branch. Undefined where CI begins every chain.
 *
 * What it writes differs from what CI writes: a tag, and no digest. An image that is pinned by digest is taken for another one at first sight, so that
 * its first pull request takes the digest away, from the newest tag, too. It sees images that a pod has run: one of a CronJob alone only once that
 * has. And it knows images by their name up to the first colon: of several in a registry with a port it updates one.
 *
 * The name of the image in the kustomization is not said, although it could be: the updater would then write it a second time, between name and tag.
 *
 * @see https://argocd-image-updater.readthedocs.io/en/stable/basics/update-methods/
 */
export function serviceImageUpdater(service: ServiceModel, platform: PlatformModel): Manifest | undefined {
  const fed = service.deployments.filter(isFedByImageUpdater);
  if (fed.length === 0) return undefined;
  const { organization, repository, argoCd } = platform;
  return imageUpdaterManifest({
    metadata: { name: service.name, namespace: argoCd.namespace },
    spec: {
      commonUpdateSettings: { updateStrategy: 'newest-build', allowTags: `regexp:${argoCd.imageUpdater.allowTags}` },
      writeBackConfig: {
        method: `git:secret:${argoCd.namespace}/${argoCd.imageUpdater.credentials}`,
        gitConfig: { repository: repositoryUrl(organization, repository.name), branch: mainBranch, pullRequest: { github: {} } },
      },
      applicationRefs: fed.map((deployment) => applicationOf(deployment, service)),
    },
  });
}

/** Whether Image Updater writes the tag of a service here. */
const isFedByImageUpdater = (deployment: DeploymentModel): boolean =>
  deployment.promotedFrom === undefined && deployment.environment.tagsBy === 'image-updater' && !isRetired(deployment);

/** All clusters of an environment share one image-tag file: with an eye on each of their Applications, each would have a pull request of its own. */
const applicationOf = (deployment: DeploymentModel, service: ServiceModel): ApplicationsWithImages => ({
  namePattern: applicationsOf(deployment)[0]!.name,
  images: service.images.map(({ name, repository }) => ({ alias: name, imageName: repository })),
  writeBackConfig: {
    gitConfig: { writeBackTarget: `kustomization:/${overlayFolder(service.name, deployment.environment.name)}/${imageTagFolder}` },
  },
});
