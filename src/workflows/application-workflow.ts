import type { GeneratedFile } from '../files/file-tree';
import type { ApplicationRepository } from '../model/facts/application-repositories';
import type { PlatformModel } from '../model/types/platform-model';
import { builtImages, isFedByCi } from '../model/types/service-model';
import { buildJob } from './jobs/build-job';
import { checkJobs } from './jobs/check-jobs';
import { imageJob } from './jobs/image-job';
import { imageJobIds } from './jobs/image-job-ids';
import { promoteJob } from './jobs/promote-job';
import { pullRequestWorkflow } from './pull-request-workflow';
import { workflowIn } from './render-workflow';
import type { Job } from './workflow';

/** Name of the workflow and of its file. */
const workflow = 'ci';

/**
 * The workflow of an application repository. It checks pull requests and tries to build their images, builds and pushes images from merged code, and opens the pull request that
 * deploys them. If the repository has several services, each has its own jobs. A service that builds no image only has checks, if its
 * definition has some. The path is relative to the repository.
 */
export function renderApplicationWorkflow({ services }: ApplicationRepository, platform: PlatformModel): GeneratedFile[] {
  const jobs: Record<string, Job> = {};
  const judging: string[] = [];
  for (const service of services) {
    const { source } = service;
    const prefix = services.length > 1 ? `${service.name}-` : '';
    const promote = `${prefix}promote`;
    const images = imageJobIds(prefix, builtImages(service));
    const checks = checkJobs(prefix, source);
    Object.assign(jobs, checks);
    judging.push(...Object.keys(checks));
    for (const { image, job, trial } of images) {
      if (image.builtOnPullRequests) {
        jobs[trial] = buildJob(trial, image);
        judging.push(trial);
      }
      jobs[job] = imageJob({ name: job, workflow, checks: Object.keys(checks) }, image, source);
    }
    if (images.length > 0 && service.stages.some(isFedByCi)) jobs[promote] = promoteJob({ name: promote, images }, service, platform);
  }
  return [workflowIn(workflow, pullRequestWorkflow(workflow, jobs, judging), platform.actions)];
}
