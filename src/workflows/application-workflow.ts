import type { GeneratedFile } from '../files/file-tree';
import type { ApplicationRepository } from '../model/facts/application-repositories';
import type { PlatformModel } from '../model/types/platform-model';
import { builtImages, isFedByCi } from '../model/types/service-model';
import { buildJob } from './jobs/build-job';
import { imageJob } from './jobs/image-job';
import { imageJobIds } from './jobs/image-job-ids';
import { promoteJob } from './jobs/promote-job';
import { testJob } from './jobs/test-job';
import { pullRequestWorkflow } from './pull-request-workflow';
import { workflowIn } from './render-workflow';
import type { Job } from './workflow';

/** Name of the workflow and of its file. */
const workflow = 'ci';

/**
 * The workflow of an application repository. It tests pull requests and tries to build their images, builds and pushes images from merged code, and opens the pull request that
 * deploys them. If the repository has several services, each has its own jobs. A service that builds no image only has a test, if its
 * definition has one. The path is relative to the repository.
 */
export function renderApplicationWorkflow({ services }: ApplicationRepository, platform: PlatformModel): GeneratedFile[] {
  const jobs: Record<string, Job> = {};
  const judging: string[] = [];
  for (const service of services) {
    const { source } = service;
    const prefix = services.length > 1 ? `${service.name}-` : '';
    const [test, promote] = [`${prefix}test`, `${prefix}promote`];
    const images = imageJobIds(prefix, builtImages(service));
    if (source.test !== undefined) {
      jobs[test] = testJob(test, { ...source, test: source.test });
      judging.push(test);
    }
    for (const { image, job, trial } of images) {
      if (image.builtOnPullRequests) {
        jobs[trial] = buildJob(trial, image);
        judging.push(trial);
      }
      jobs[job] = imageJob({ name: job, workflow, test }, image, source);
    }
    if (images.length > 0 && service.stages.some(isFedByCi)) jobs[promote] = promoteJob({ name: promote, images }, service, platform);
  }
  return [workflowIn(workflow, pullRequestWorkflow(workflow, jobs, judging), platform.actions)];
}
