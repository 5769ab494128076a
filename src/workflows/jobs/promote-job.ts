import { promotionEnvironment } from '../../names/github';
import type { PlatformModel } from '../../model/types/platform-model';
import {
  feedingBranch,
  startsWithRelease,
  type BuiltImageModel,
  type ServiceModel,
  type StageModel,
} from '../../model/types/service-model';
import { runsOn } from '../runner';
import { openPromotion } from '../steps/open-promotion';
import { promoterToken } from '../steps/promoter-token';
import { refuseOldRuns } from '../steps/refuse-old-runs';
import { tagFileList } from '../steps/tag-file-list';
import { commitTag, releasedTag } from '../steps/image-tags';
import { nextTags } from '../steps/tag-entries';
import type { ServiceJob } from '../service-job';
import { takeTags } from '../steps/built-tags';
import type { RunStep } from '../workflow';
import type { HandOver } from './image-job';
import type { MadeImage } from './image-job-ids';

export interface PromoteJobsOptions {
  readonly handOver: HandOver;
  /** The branches from which the repository builds images. */
  readonly branches: readonly string[];
}

interface PromoteJobOptions extends Pick<PromoteJobsOptions, 'handOver'> {
  readonly stages: readonly StageModel[];
  /** What the images are built for. */
  readonly follows: 'branch' | 'release';
}

/** A stage at the beginning of a chain, and the branch whose images it gets. */
interface FedStage {
  readonly stage: StageModel;
  readonly branch: string;
}

/**
 * Open the pull requests that write new images to the environments at the beginning of the promotion chains: one job, or one for each
 * environment if these follow different branches. Images of one commit are promoted together: if one cannot be built, GitHub skips this job.
 *
 * @param images at least one.
 */
export function promoteJobs(
  images: readonly MadeImage[],
  service: ServiceModel,
  platform: PlatformModel,
  { handOver, branches }: PromoteJobsOptions,
): ServiceJob[] {
  const fed = service.stages.flatMap((stage): FedStage[] => {
    const branch = feedingBranch(stage);
    return branch === undefined ? [] : [{ stage, branch }];
  });
  const [first] = fed;
  if (!first) return [];
  const isSame = fed.every(({ branch }) => branch === first.branch);
  const jobs = isSame
    ? [{ id: 'promote', members: fed }]
    : fed.map((each) => ({ id: `promote_${each.stage.environment.name}`, members: [each] }));
  return jobs.map(({ id, members }) => ({
    ...promoteJob(id, images, service, platform, {
      handOver,
      stages: members.map(({ stage }) => stage),
      follows: 'branch',
    }),
    ...(branches.length > 1 ? { when: `github.ref == 'refs/heads/${members[0]!.branch}'` } : {}),
  }));
}

/**
 * Opens the pull requests that write released images to the environments that follow releases.
 *
 * @param images at least one, with the jobs that release them.
 */
export const promoteReleaseJob = (
  images: readonly MadeImage[],
  service: ServiceModel,
  platform: PlatformModel,
  handOver: HandOver,
): ServiceJob =>
  promoteJob(
    'promote',
    images.map((made) => ({ ...made, job: made.release })),
    service,
    platform,
    { handOver, stages: service.stages.filter(startsWithRelease), follows: 'release' },
  );

function promoteJob(
  id: string,
  images: readonly MadeImage[],
  service: ServiceModel,
  platform: PlatformModel,
  { handOver, stages, follows }: PromoteJobOptions,
): ServiceJob {
  const keyOf = ({ environment }: StageModel): string => (stages.length > 1 ? `tagFiles-${environment.name}` : 'tagFiles');
  return {
    kind: id,
    id,
    values: Object.fromEntries(stages.map((stage) => [keyOf(stage), tagFileList(service, stage)])),
    after: images.map(({ job }) => job),
    judges: false,
    make: (values) => ({
      'runs-on': runsOn(platform.runners.promote),
      'timeout-minutes': 10,
      environment: promotionEnvironment,
      permissions: follows === 'branch' ? { contents: 'read' } : {},
      steps: [
        ...(follows === 'branch' ? [refuseOldRuns] : []),
        ...(handOver === 'file' ? takeTags(values) : [writeTags(images, follows === 'branch' ? commitTag : releasedTag)]),
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
const writeTags = (images: readonly MadeImage[], tag: string): RunStep => {
  const digests = images.map(({ image, job }) => ({ image, job, variable: images.length > 1 ? digestVariable(image) : 'DIGEST' }));
  const tags = digests.map(({ image, variable }) => `${image.repository} ${tag}@\${${variable}:?}\n`);
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
