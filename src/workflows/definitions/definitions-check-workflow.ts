import type { DefinitionsRepositoryModel, PlatformModel } from '../../model/types/platform-model';
import { gateJob, mainBranch } from '../../names/github';
import { gate } from '../jobs/gate';
import { generatedWorkflow } from '../generated-workflow';
import type { WorkflowFile } from '../render-workflow';
import { placed, type UnplacedJob } from '../runner';
import { checkout } from '../steps/checkout';
import type { WorkflowDefinition } from '../workflow';
import { commentJob } from './comment-job';
import { liveJob } from './live-job';
import type { LiveRepositories } from './live-repositories';
import { planJob } from './plan-job';
import { proofJob } from './proof-job';
import { installPackages } from './steps/install-packages';

/** Name of the workflow and of its file. */
const name = 'check';

interface CheckOptions {
  readonly live: LiveRepositories;
  /** Into how many jobs the proof of the overlays is split. If it is not, the job with the tests has it. */
  readonly parts: number;
  readonly platform: PlatformModel;
}

/** The workflow that judges pull requests of the definitions repository, and says on each what it would change in the other repositories. */
export function definitionsCheckWorkflow(
  { repository, test }: DefinitionsRepositoryModel,
  { live, parts, platform }: CheckOptions,
): WorkflowFile {
  const { runners } = platform;
  const proves = parts === 1;
  const unplaced: Record<string, UnplacedJob> = {
    test: testJob(test, { proves }),
    ...(proves ? {} : { verify: proofJob(parts) }),
    live: liveJob(live, { if: mayReadSecrets }),
    plan: planJob,
    comment: commentJob,
  };
  const jobs = placed(unplaced, runners.definitions);
  const workflow: WorkflowDefinition = {
    name,
    on: { pull_request: { branches: [mainBranch] }, merge_group: { types: ['checks_requested'] } },
    concurrency: {
      group: '${{ github.workflow }}-${{ github.event.pull_request.number || github.ref }}',
      'cancel-in-progress': true,
    },
    jobs: { ...jobs, [gateJob]: gate(Object.keys(jobs), runners.gate) },
  };
  return generatedWorkflow(name, workflow, repository, platform);
}

/** GitHub gives no secret to a pull request from a fork or of Dependabot, and the merge queue has had its plan: there, the jobs are skipped. */
const mayReadSecrets =
  "github.event.pull_request.head.repo.full_name == github.repository && github.event.pull_request.user.login != 'dependabot[bot]'";

/** It runs the code of the pull request, so it has no secret and nothing that it may write. */
const testJob = (test: string, { proves }: { readonly proves: boolean }): UnplacedJob => ({
  name: 'test',
  'timeout-minutes': 30,
  permissions: { contents: 'read' },
  steps: [
    checkout,
    installPackages,
    { name: 'Test', run: test },
    { name: 'Generate everything', run: 'npx --no-install charthouse synth\n' },
    ...(proves ? [{ name: 'Prove every overlay', run: 'npx --no-install charthouse verify\n' }] : []),
  ],
});
