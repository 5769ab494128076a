import type { ApplicationRepository } from '../model/facts/application-repositories';
import { buildRefs } from '../model/facts/build-refs';
import type { PlatformModel } from '../model/types/platform-model';
import { generatedWorkflow } from './generated-workflow';
import { changesJob } from './monorepo/changes-job';
import { jobsOfServices } from './monorepo/jobs-of-services';
import type { WorkflowFile } from './render-workflow';
import { checksOfService } from './jobs/checks-of-service';
import type { Concurrency } from './workflow';

/** Name of the workflow and of its file. */
const workflow = 'branches';

/**
 * The workflow of an application repository that checks what is pushed to branches without a pull request, for the services whose definition
 * says so. No ruleset requires its jobs. The search for vulnerable code is left out: it judges what a pull request adds.
 */
export function renderBranchesWorkflow(application: ApplicationRepository, platform: PlatformModel): WorkflowFile[] {
  const services = application.services.filter(({ source }) => source.checkedOnPush);
  const owned = services.flatMap((service) =>
    checksOfService(service)
      .filter(({ kind }) => kind !== 'sast')
      .map((job) => ({ service: service.name, job })),
  );
  if (owned.length === 0) return [];
  const { branches } = buildRefs(application);
  const { jobs } = jobsOfServices(
    owned,
    changesJob(services, { workflow, runner: platform.runners.gate, ofBranch: { basedOn: branches } }),
  );
  const others = ['**', ...branches.map((branch) => `!${branch}`), '!gh-readonly-queue/**'];
  const definition = { name: workflow, on: { push: { branches: others } }, concurrency, jobs };
  return [generatedWorkflow(workflow, definition, application.repository, platform)];
}

/** A newer push of a branch cancels the run of the previous one. */
const concurrency: Concurrency = { group: '${{ github.workflow }}-${{ github.ref }}', 'cancel-in-progress': true };
