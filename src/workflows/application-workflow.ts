import type { ApplicationRepository, ServiceWithSource } from '../model/facts/application-repositories';
import { buildRefs } from '../model/facts/build-refs';
import type { PlatformModel } from '../model/types/platform-model';
import { builtImages } from '../model/types/service-model';
import { generatedWorkflow } from './generated-workflow';
import { buildJob } from './jobs/build-job';
import { checksOfService } from './jobs/checks-of-service';
import { imageJob } from './jobs/image-job';
import { imageJobIds, type MadeImage } from './jobs/image-job-ids';
import { jobsOfService } from './jobs/jobs-of-service';
import { promoteJobs, type PromoteJobsOptions } from './jobs/promote-job';
import { verifyJob, verifyJobId } from './jobs/verify-job';
import { changesJob } from './monorepo/changes-job';
import { jobsOfServices } from './monorepo/jobs-of-services';
import { pullRequestWorkflow } from './pull-request-workflow';
import type { WorkflowFile } from './render-workflow';
import type { ServiceJob } from './service-job';

/** Name of the workflow and of its file. */
export const applicationWorkflow = 'ci';

/**
 * The workflow of an application repository. It checks pull requests and tries to build their images, builds and pushes images from merged code, and opens the pull request that
 * deploys them. If the repository has several services, each run does what the changed ones need. A service that builds no image only has
 * checks, if its definition has some. The path is relative to the repository.
 */
export function renderApplicationWorkflow(application: ApplicationRepository, platform: PlatformModel): WorkflowFile[] {
  const { repository, services } = application;
  const { branches } = buildRefs(application);
  const { gate } = platform.runners;
  const [only, ...others] = services as [ServiceWithSource, ...ServiceWithSource[]];
  const { jobs, judging } =
    others.length === 0
      ? jobsOfService(only.name, serviceJobs(only, platform, { handOver: 'output', branches }))
      : jobsOfServices(
          services.flatMap((service) =>
            serviceJobs(service, platform, { handOver: 'file', branches }).map((job) => ({ service: service.name, job })),
          ),
          changesJob(services, { workflow: applicationWorkflow, runner: gate }),
        );
  return [
    generatedWorkflow(
      applicationWorkflow,
      pullRequestWorkflow(applicationWorkflow, { jobs, judging, gate, branches }),
      repository,
      platform,
    ),
  ];
}

/** All that a service needs: its checks, its images, and their promotion. */
function serviceJobs(service: ServiceWithSource, platform: PlatformModel, promotion: PromoteJobsOptions): ServiceJob[] {
  const { source } = service;
  const images = imageJobIds(service.name, builtImages(service));
  const checks = checksOfService(service);
  return [
    ...checks,
    ...images.flatMap((made) => [
      ...(made.image.builtOnPullRequests ? [buildJob(made, source.runners.image)] : []),
      imageJob(made, source, { workflow: applicationWorkflow, handOver: promotion.handOver, checks: checks.map(({ id }) => id) }),
    ]),
    ...(images.length > 0 ? promotionJobs(images, service, platform, promotion) : []),
  ];
}

/** Promotes images: verified ones, if the supply chain is strict. */
function promotionJobs(
  images: readonly MadeImage[],
  service: ServiceWithSource,
  platform: PlatformModel,
  options: PromoteJobsOptions,
): ServiceJob[] {
  const promoting = promoteJobs(images, service, platform, options);
  if (platform.supplyChain !== 'strict' || promoting.length === 0) return promoting;
  return [
    ...images.map((made) => verifyJob(made, service.source, options.handOver)),
    ...promoting.map((job) => ({ ...job, after: [...job.after, ...images.map(verifyJobId)] })),
  ];
}
