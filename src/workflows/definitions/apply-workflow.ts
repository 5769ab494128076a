import type { DefinitionsRepositoryModel, PlatformModel } from '../../model/types/platform-model';
import { mainBranch } from '../../names/github';
import { generatedWorkflow } from '../generated-workflow';
import type { WorkflowFile } from '../render-workflow';
import { placed, type UnplacedJob } from '../runner';
import type { WorkflowDefinition } from '../workflow';
import { applyJob } from './apply-job';
import { liveJob } from './live-job';
import type { LiveRepositories } from './live-repositories';
import { openJob } from './open-job';
import { terraformJob } from './terraform-job';

/** Name of the workflow and of its file. */
const name = 'apply';

/**
 * The workflow that brings merged definitions to the other repositories: a pull request for each that changes. A person may start it again,
 * for example to let an unsafe change through. One run follows the other, and of those that wait, only the newest runs.
 */
export function applyWorkflow(definitions: DefinitionsRepositoryModel, platform: PlatformModel, live: LiveRepositories): WorkflowFile {
  const { organization, stackPlace, runners } = platform;
  const plan = stackPlace && definitions.terraformPlan;
  const jobs: Record<string, UnplacedJob> = {
    live: liveJob(live),
    apply: applyJob(plan && stackPlace),
    open: openJob(live),
    ...(plan ? { terraform: terraformJob(plan, organization) } : {}),
  };
  const workflow: WorkflowDefinition = {
    name,
    on: {
      push: { branches: [mainBranch] },
      workflow_dispatch: {
        inputs: {
          accept: { description: 'Codes of unsafe changes to carry out, with spaces between them', required: false, type: 'string' },
          overwrite: { description: 'Overwrite generated files that were edited by hand', required: false, type: 'boolean' },
        },
      },
    },
    concurrency: { group: name, 'cancel-in-progress': false },
    jobs: placed(jobs, runners.definitions),
  };
  return generatedWorkflow(name, workflow, definitions.repository, platform);
}
