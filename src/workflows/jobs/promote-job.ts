import { promotionEnvironment } from '../../names/github';
import type { PlatformModel } from '../../model/types/platform-model';
import { isFedByCi, type BuiltImageModel, type ServiceModel, type StageModel } from '../../model/types/service-model';
import { runsOn } from '../runner';
import { openPromotion } from '../steps/open-promotion';
import { promoterToken } from '../steps/promoter-token';
import { tagFileList } from '../steps/tag-file-list';
import { nextTags } from '../steps/tag-entries';
import type { ServiceJob } from '../service-job';
import { takeTags } from '../steps/built-tags';
import type { RunStep } from '../workflow';
import type { HandOver } from './image-job';
import type { MadeImage } from './image-job-ids';

/**
 * Opens the pull requests that write new images to the environments at the beginning of the promotion chains. Images of one commit are
 * promoted together: if one cannot be built, GitHub skips this job.
 *
 * @param images at least one.
 */
export function promoteJob(images: readonly MadeImage[], service: ServiceModel, platform: PlatformModel, handOver: HandOver): ServiceJob {
  const stages = service.stages.filter(isFedByCi);
  const keyOf = ({ environment }: StageModel): string => (stages.length > 1 ? `tagFiles-${environment.name}` : 'tagFiles');
  return {
    kind: 'promote',
    id: 'promote',
    values: Object.fromEntries(stages.map((stage) => [keyOf(stage), tagFileList(service, stage)])),
    after: images.map(({ job }) => job),
    judges: false,
    make: (values) => ({
      'runs-on': runsOn(platform.runners.promote),
      'timeout-minutes': 10,
      environment: promotionEnvironment,
      permissions: {},
      steps: [
        ...(handOver === 'file' ? takeTags(values) : [writeTags(images)]),
        promoterToken(platform),
        ...stages.map((stage) =>
          openPromotion(platform, {
            service: values.service,
            environment: stage.environment.name,
            tagFiles: values[keyOf(stage)]!,
            mergesItself: stage.mergesItself,
          }),
        ),
      ],
    }),
  };
}

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
