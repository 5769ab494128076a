import type { Manifest } from '../../files/manifest';
import { mainBranch, cloneUrl } from '../../names/github';
import { imageTagFolder, overlayFolder } from '../../names/paths';
import { delivers, type ArgoCdInstance, type PlatformModel } from '../../model/types/platform-model';
import { isRetired, type ApplicationModel, type StageModel, type ServiceModel } from '../../model/types/service-model';
import { imageUpdaterManifest } from './kinds/image-updater/manifest';
import type { ApplicationsWithImages } from './kinds/image-updater/props';

/**
 * What brings a service's newest images to the environments where Argo CD Image Updater begins its chain of promotion: it opens a pull request for
 * the image-tag file, because nobody pushes to the main branch. Undefined where CI begins every chain, or no such Application is that Argo CD's.
 *
 * What it writes differs from what CI writes: a tag without a digest, without quotes, and the name of the image a second time, as `newName`. An image
 * that is pinned by digest is another one to it: its first pull request takes the digest away, even where the tag is the newest. It sees images that
 * a pod has run: that of a CronJob alone only once there was one.
 *
 * @param instance the Argo CD that it runs beside.
 * @see https://argocd-image-updater.readthedocs.io/en/stable/basics/update-methods/
 */
export function serviceImageUpdater(service: ServiceModel, platform: PlatformModel, instance: ArgoCdInstance): Manifest | undefined {
  const fed = service.stages.filter((stage) => isFedByImageUpdater(stage) && delivers(instance, watched(stage).cluster));
  if (fed.length === 0) return undefined;
  const { organization, repository, argoCd } = platform;
  return imageUpdaterManifest({
    // Behind all else: until Image Updater has run, it is not healthy.
    metadata: { name: service.name, namespace: argoCd.namespace, annotations: { 'argocd.argoproj.io/sync-wave': '1' } },
    spec: {
      commonUpdateSettings: { updateStrategy: 'newest-build', allowTags: `regexp:${argoCd.imageUpdater.allowTags}` },
      writeBackConfig: {
        method: `git:secret:${argoCd.namespace}/${argoCd.imageUpdater.credentials}`,
        gitConfig: { repository: cloneUrl(organization, repository.name), branch: mainBranch, pullRequest: { github: {} } },
      },
      applicationRefs: fed.map((stage) => applicationOf(stage, service)),
    },
  });
}

/** Whether Image Updater writes the tag of a service here. */
const isFedByImageUpdater = (stage: StageModel): boolean =>
  stage.promotedFrom === undefined && stage.environment.tagsBy === 'image-updater' && !isRetired(stage);

/** All clusters of an environment share one image-tag file: with an eye on each of their Applications, each would have a pull request of its own. */
const watched = ({ overlays }: StageModel): ApplicationModel => overlays.find(({ retired }) => !retired)!.applications[0]!;

const applicationOf = (stage: StageModel, service: ServiceModel): ApplicationsWithImages => ({
  namePattern: watched(stage).name,
  images: service.images.map(({ name, repository }) => ({
    alias: name,
    imageName: repository,
    // By it the updater tells images apart whose registry has a port.
    manifestTargets: { kustomize: { name: repository } },
  })),
  writeBackConfig: {
    gitConfig: { writeBackTarget: `kustomization:/${overlayFolder(service.name, stage.environment.name)}/${imageTagFolder}` },
  },
});
