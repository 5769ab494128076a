import { gateJob, mainBranch } from '../names/github';
import { gate } from './jobs/gate';
import type { Concurrency, Job, Triggers, WorkflowDefinition } from './workflow';

/**
 * The workflow that checks the pull requests of a repository, and processes them after the merge. The merge queue has its own event;
 * without it, the queue would wait for the gate forever.
 *
 * @param jobs by ID.
 * @param judging IDs of the jobs that a pull request must pass.
 */
export const pullRequestWorkflow = (name: string, jobs: Readonly<Record<string, Job>>, judging: readonly string[]): WorkflowDefinition => ({
  name,
  on,
  concurrency,
  jobs: { ...jobs, [gateJob]: gate(judging) },
});

const on: Triggers = {
  pull_request: { branches: [mainBranch] },
  merge_group: { types: ['checks_requested'] },
  push: { branches: [mainBranch] },
};

/**
 * A new commit of a pull request cancels the run of the previous one. On the main branch, a run waits for the previous one, and a newer run
 * replaces a waiting one: images cannot overtake newer ones, and some commits get none.
 */
const concurrency: Concurrency = {
  group: '${{ github.workflow }}-${{ github.event.pull_request.number || github.ref }}',
  'cancel-in-progress': "${{ github.event_name == 'pull_request' }}",
};
