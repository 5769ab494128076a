import type { Manifest } from '../../files/manifest';
import { mainBranch, cloneUrl } from '../../names/github';
import { imageTagFolder, overlayFolder } from '../../names/paths';
import { delivers, type ArgoCdInstance, type PlatformModel } from '../../model/types/platform-model';
import {
  builtImages,
  hasOwnImages,
  startsWithImageUpdater,
  type ApplicationModel,
  type ServiceModel,
  type StageModel,
} from '../../model/types/service-model';
import { imageUpdaterManifest } from './kinds/image-updater/manifest';
import type { ApplicationsWithImages } from './kinds/image-updater/props';

/**
 * The ImageUpdater that updates the environments where Argo CD Image Updater starts a chain of promotions. It opens a pull request for the
 * image-tag file, because nobody pushes to the main branch. Undefined if CI starts every chain, or if none of these Applications belongs to
 * this Argo CD.
 *
 * Its output differs from CI's: a tag without digest and quotes, and the image name again as `newName`. For Image Updater, an image pinned
 * by digest is a different image, so its first pull request removes the digest even if the tag is the newest. It only sees images that a
 * pod has run: the image of a CronJob only after its first run.
 *
 * @param instance the Argo CD next to which it runs.
 * @see https://argocd-image-updater.readthedocs.io/en/stable/basics/update-methods/
 */
export function serviceImageUpdater(service: ServiceModel, platform: PlatformModel, instance: ArgoCdInstance): Manifest | undefined {
  if (!hasOwnImages(service)) return undefined;
  const fed = service.stages.filter((stage) => startsWithImageUpdater(stage) && delivers(instance, watched(stage).cluster));
  if (fed.length === 0) return undefined;
  const { organization, repository, argoCd } = platform;
  return imageUpdaterManifest({
    // In the last wave: it is not healthy until Image Updater has run.
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

/** All clusters of an environment share one image-tag file. Watching each of their Applications would open one pull request per cluster. */
const watched = ({ overlays }: StageModel): ApplicationModel => overlays.find(({ retired }) => !retired)!.applications[0]!;

const applicationOf = (stage: StageModel, service: ServiceModel): ApplicationsWithImages => ({
  namePattern: watched(stage).name,
  images: builtImages(service).map(({ name, repository }) => ({
    alias: name,
    imageName: repository,
    // Image Updater needs this to tell images apart whose registry has a port.
    manifestTargets: { kustomize: { name: repository } },
  })),
  writeBackConfig: {
    gitConfig: { writeBackTarget: `kustomization:/${overlayFolder(service.name, stage.environment.name)}/${imageTagFolder}` },
  },
});
