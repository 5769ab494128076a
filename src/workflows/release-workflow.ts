import type { ApplicationRepository, ServiceWithSource } from '../model/facts/application-repositories';
import { buildRefs } from '../model/facts/build-refs';
import { releasedServices } from '../model/facts/released-services';
import type { PlatformModel } from '../model/types/platform-model';
import { builtImages } from '../model/types/service-model';
import { startingTags } from '../names/github';
import { applicationWorkflow } from './application-workflow';
import { generatedWorkflow } from './generated-workflow';
import { imageJobIds } from './jobs/image-job-ids';
import { jobsOfService } from './jobs/jobs-of-service';
import { promoteReleaseJob } from './jobs/promote-job';
import { releaseJob, type ReleaseJobOptions } from './jobs/release-job';
import { jobsOfServices } from './monorepo/jobs-of-services';
import { releasedJob } from './monorepo/released-job';
import type { WorkflowFile } from './render-workflow';
import type { ServiceJob } from './service-job';
import type { WorkflowDefinition } from './workflow';

/**
 * The workflow of an application repository that a Git tag such as `v1.2.3` starts: it gives the version to the images that were built from the
 * tagged commit, and opens the pull request that deploys them. There is none if no environment of a service follows releases. The path is
 * relative to the repository.
 */
export function renderReleaseWorkflow(application: ApplicationRepository, platform: PlatformModel): WorkflowFile[] {
  const released = releasedServices(application);
  const [only] = released;
  if (!only) return [];
  const several = application.services.length > 1;
  const { branches } = buildRefs(application);
  const options: ReleaseJobOptions = {
    workflow: applicationWorkflow,
    branches,
    handOver: several ? 'file' : 'output',
    strict: platform.supplyChain === 'strict',
  };
  const { jobs } = several
    ? jobsOfServices(
        released.flatMap((service) => releaseJobs(service, platform, options).map((job) => ({ service: service.name, job }))),
        releasedJob(
          released.map(({ name }) => name),
          platform.runners.gate,
        ),
      )
    : jobsOfService(only.name, releaseJobs(only, platform, options));
  const workflow: WorkflowDefinition = {
    name: 'release',
    on: { push: { tags: startingTags(several) } },
    concurrency: { group: '${{ github.workflow }}-${{ github.ref }}', 'cancel-in-progress': false },
    jobs,
  };
  return [generatedWorkflow('release', workflow, application.repository, platform)];
}

function releaseJobs(service: ServiceWithSource, platform: PlatformModel, options: ReleaseJobOptions): ServiceJob[] {
  const images = imageJobIds(service.name, builtImages(service));
  return [...images.map((made) => releaseJob(made, service, options)), promoteReleaseJob(images, service, platform, options.handOver)];
}
