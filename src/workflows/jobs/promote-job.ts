import { promotionEnvironment } from '../../names/github';
import type { PlatformModel } from '../../model/types/platform-model';
import { isFedByCi, type BuiltImageModel, type ServiceModel } from '../../model/types/service-model';
import { runner } from '../runner';
import { openPromotion } from '../steps/open-promotion';
import { promoterToken } from '../steps/promoter-token';
import { tagFileList } from '../steps/tag-file-list';
import { nextTags } from '../steps/tag-entries';
import type { Job, RunStep } from '../workflow';
import type { MadeImage } from './image-job-ids';

export interface PromoteJobOptions {
  readonly name: string;
  /** At least one. */
  readonly images: readonly MadeImage[];
}

/**
 * Opens the pull requests that write new images to the environments at the beginning of the promotion chains. Images of one commit are
 * promoted together: if one cannot be built, GitHub skips this job.
 */
export const promoteJob = ({ name, images }: PromoteJobOptions, service: ServiceModel, platform: PlatformModel): Job => ({
  name,
  needs: images.length > 1 ? images.map(({ job }) => job) : images[0]!.job,
  'runs-on': runner,
  'timeout-minutes': 10,
  environment: promotionEnvironment,
  permissions: {},
  steps: [
    writeTags(images),
    promoterToken(platform),
    ...service.stages.filter(isFedByCi).map((stage) =>
      openPromotion(platform, {
        service: service.name,
        environment: stage.environment.name,
        tagFiles: tagFileList(service, stage),
        mergesItself: stage.mergesItself,
      }),
    ),
  ],
});

/** Writes the tags of the new images to a file. Tags are for people; clusters use the digest. */
const writeTags = (images: readonly MadeImage[]): RunStep => {
  const digests = images.map(({ image, job }) => ({ image, job, variable: images.length > 1 ? digestVariable(image) : 'DIGEST' }));
  const tags = digests.map(({ image, variable }) => `${image.repository} sha-$GITHUB_SHA@\${${variable}:?}\n`);
  return {
    name: 'Write down the tags',
    env: Object.fromEntries(digests.map(({ job, variable }) => [variable, `\${{ needs.${job}.outputs.digest }}`])),
    run: `cat > "${nextTags}" <<TAGS
${tags.join('')}TAGS
`,
  };
};

/** The variable with an image's digest. Different images have different variables: names of images have no capitals and no underscores. */
const digestVariable = ({ name }: BuiltImageModel): string => `DIGEST_${name.toUpperCase().replaceAll('-', '_')}`;
