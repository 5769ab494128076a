import { gateJob, mainBranch } from '../names/github';
import { gate } from './jobs/gate';
import type { Concurrency, Job, Triggers, Workflow } from './workflow';

/**
 * The workflow that judges the pull requests of a repository, and works on what they become once merged. The merge queue has
 * an event of its own, without which it would wait for the gate for ever.
 *
 * @param jobs by id.
 * @param judging ids of those that a pull request must pass.
 */
export const pullRequestWorkflow = (name: string, jobs: Readonly<Record<string, Job>>, judging: readonly string[]): Workflow => ({
  name,
  on,
  permissions: {},
  concurrency,
  jobs: { ...jobs, [gateJob]: gate(judging) },
});

const on: Triggers = {
  pull_request: { branches: [mainBranch] },
  merge_group: { types: ['checks_requested'] },
  push: { branches: [mainBranch] },
};

/**
 * A new commit of a pull request ends the run of the one before. On the main branch a run waits for
 * the one before, and one that waits gives way to a newer one: no image overtakes a newer one, and some commits get none.
 */
const concurrency: Concurrency = {
  group: '${{ github.workflow }}-${{ github.event.pull_request.number || github.ref }}',
  'cancel-in-progress': "${{ github.event_name == 'pull_request' }}",
};
