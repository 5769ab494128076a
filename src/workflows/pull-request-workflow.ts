import { gateJob, mainBranch } from '../model/names';
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

/** A new commit of a pull request ends the run of the one before. On the main branch runs wait: an image never overtakes a newer one. */
const concurrency: Concurrency = {
  group: '${{ github.workflow }}-${{ github.event.pull_request.number || github.ref }}',
  'cancel-in-progress': "${{ github.event_name == 'pull_request' }}",
};
