import { promotionEnvironment } from '../../names/github';
import type { PlatformModel } from '../../model/types/platform-model';
import { isFedByCi, type ImageModel, type ServiceModel } from '../../model/types/service-model';
import { runner } from '../runner';
import { openPromotion } from '../steps/open-promotion';
import { promoterToken } from '../steps/promoter-token';
import { nextTags } from '../steps/tag-entries';
import type { Job, RunStep } from '../workflow';
import type { MadeImage } from './image-job-ids';

export interface PromoteJobOptions {
  readonly name: string;
  /** At least one. */
  readonly images: readonly MadeImage[];
}

/**
 * Opens the pull requests that bring new images to the environments where a service begins its way. The images of one commit go
 * together: where one could not be made, GitHub skips this job, and none goes.
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
    ...service.stages
      .filter(isFedByCi)
      .map(({ environment, mergesItself }) =>
        openPromotion(platform, { service: service.name, environment: environment.name, mergesItself }),
      ),
  ],
});

/** Writes down the tags of the new images: the tag is for people, the digest for the cluster. */
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

/** The variable that holds an image's digest. No two names of images make one: none has capitals or an underscore. */
const digestVariable = ({ name }: ImageModel): string => `DIGEST_${name.toUpperCase().replaceAll('-', '_')}`;
