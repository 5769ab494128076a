import type { GeneratedFile } from '../files/file-tree';
import type { ApplicationRepository } from '../model/facts/application-repositories';
import { workflowFile } from '../names/paths';
import type { PlatformModel } from '../model/types/platform-model';
import { isFedByCi } from '../model/types/service-model';
import { imageJob } from './jobs/image-job';
import { imageJobIds } from './jobs/image-job-ids';
import { promoteJob } from './jobs/promote-job';
import { testJob } from './jobs/test-job';
import { pullRequestWorkflow } from './pull-request-workflow';
import type { Job } from './workflow';

/** Its name, and that of its file. */
const workflow = 'ci';

/**
 * The workflow of an application repository: tests pull requests; makes images of what was merged, and opens the pull request
 * that deploys them. Where the repository has several services, each has jobs of its own; one that builds no image has a test alone, where
 * its definition names one. The path is relative to the repository.
 */
export function renderApplicationWorkflow({ services }: ApplicationRepository, platform: PlatformModel): GeneratedFile[] {
  const jobs: Record<string, Job> = {};
  const tests: string[] = [];
  for (const service of services) {
    const { source } = service;
    const prefix = services.length > 1 ? `${service.name}-` : '';
    const [test, promote] = [`${prefix}test`, `${prefix}promote`];
    const images = imageJobIds(prefix, service.images);
    if (source.test !== undefined) {
      jobs[test] = testJob(test, { ...source, test: source.test });
      tests.push(test);
    }
    for (const { image, job } of images) jobs[job] = imageJob({ name: job, workflow, test }, image, source);
    if (images.length > 0 && service.stages.some(isFedByCi)) jobs[promote] = promoteJob({ name: promote, images }, service, platform);
  }
  return [{ path: workflowFile(workflow), content: pullRequestWorkflow(workflow, jobs, tests) }];
}
