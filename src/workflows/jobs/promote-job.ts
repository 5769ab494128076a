import { imageTagComponent } from '../../files/image-tag';
import { stringifyYaml } from '../../files/yaml';
import { promotionEnvironment } from '../../model/names';
import type { PlatformModel } from '../../model/platform-model';
import type { ServiceModel } from '../../model/service-model';
import { runner } from '../runner';
import { nextTags, openPromotion } from '../steps/open-promotion';
import { promoterToken } from '../steps/promoter-token';
import type { Job, RunStep } from '../workflow';

export interface PromoteJobOptions {
  readonly name: string;
  /** Id of the job that makes the image. */
  readonly image: string;
}

/** Opens the pull requests that bring a new image to the environments where a service begins its way. */
export const promoteJob = ({ name, image }: PromoteJobOptions, service: ServiceModel, platform: PlatformModel): Job => ({
  name,
  needs: image,
  'runs-on': runner,
  'timeout-minutes': 10,
  environment: promotionEnvironment,
  permissions: {},
  steps: [
    writeTags(image, service),
    promoterToken(platform),
    ...service.deployments
      .filter(({ promotedFrom }) => promotedFrom === undefined)
      .map(({ environment, mergesItself }) =>
        openPromotion(platform, { service: service.name, environment: environment.name, mergesItself }),
      ),
  ],
});

/** Writes the image-tag file, in the bytes that synth would write: the tag is for people, the digest for the cluster. */
const writeTags = (image: string, { images }: ServiceModel): RunStep => ({
  name: 'Write the image-tag file',
  env: { DIGEST: `\${{ needs.${image}.outputs.digest }}` },
  run: `cat > "${nextTags}" <<TAGS
${stringifyYaml(imageTagComponent({ [images[0]!.repository]: 'sha-$GITHUB_SHA@${DIGEST:?}' }))}TAGS
`,
});
