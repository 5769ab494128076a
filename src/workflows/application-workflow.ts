import type { GeneratedFile } from '../files/file-tree';
import type { ApplicationRepository, ServiceWithSource } from '../model/facts/application-repositories';
import type { PlatformModel } from '../model/types/platform-model';
import { builtImages, isFedByCi } from '../model/types/service-model';
import { buildJob } from './jobs/build-job';
import { checksOfService } from './jobs/checks-of-service';
import { imageJob, type HandOver } from './jobs/image-job';
import { imageJobIds } from './jobs/image-job-ids';
import { jobsOfService } from './jobs/jobs-of-service';
import { promoteJob } from './jobs/promote-job';
import { jobsOfServices } from './monorepo/jobs-of-services';
import { pullRequestWorkflow } from './pull-request-workflow';
import { workflowIn } from './render-workflow';
import type { ServiceJob } from './service-job';

/** Name of the workflow and of its file. */
const workflow = 'ci';

/**
 * The workflow of an application repository. It checks pull requests and tries to build their images, builds and pushes images from merged code, and opens the pull request that
 * deploys them. If the repository has several services, each run does what the changed ones need. A service that builds no image only has
 * checks, if its definition has some. The path is relative to the repository.
 */
export function renderApplicationWorkflow({ services }: ApplicationRepository, platform: PlatformModel): GeneratedFile[] {
  const [only, ...others] = services as [ServiceWithSource, ...ServiceWithSource[]];
  const { jobs, judging } =
    others.length === 0
      ? jobsOfService(only.name, serviceJobs(only, platform, 'output'))
      : jobsOfServices(
          services,
          services.flatMap((service) => serviceJobs(service, platform, 'file').map((job) => ({ service: service.name, job }))),
          { workflow, runner: platform.runners.gate },
        );
  return [workflowIn(workflow, pullRequestWorkflow(workflow, { jobs, judging, gate: platform.runners.gate }), platform.actions)];
}

/** All that a service needs: its checks, its images, and their promotion. */
function serviceJobs(service: ServiceWithSource, platform: PlatformModel, handOver: HandOver): ServiceJob[] {
  const { source } = service;
  const images = imageJobIds(service.name, builtImages(service));
  const checks = checksOfService(service);
  return [
    ...checks,
    ...images.flatMap((made) => [
      ...(made.image.builtOnPullRequests ? [buildJob(made, source.runners.image)] : []),
      imageJob(made, source, { workflow, handOver, checks: checks.map(({ id }) => id) }),
    ]),
    ...(images.length > 0 && service.stages.some(isFedByCi) ? [promoteJob(images, service, platform, handOver)] : []),
  ];
}
