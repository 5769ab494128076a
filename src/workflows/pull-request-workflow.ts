import type { RunnerModel } from '../model/types/runner-model';
import { gateJob } from '../names/github';
import { gate } from './jobs/gate';
import type { Concurrency, Job, PullRequestTrigger, WorkflowDefinition } from './workflow';

export interface PullRequestWorkflowOptions {
  /** By ID. */
  readonly jobs: Readonly<Record<string, Job>>;
  /** IDs of the jobs that a pull request must pass. */
  readonly judging: readonly string[];
  /** The machine of the gate. */
  readonly gate: RunnerModel;
  /** Branches with the required check. */
  readonly branches: readonly string[];
}

/**
 * The workflow that checks the pull requests of a repository, and processes them after the merge. The merge queue has its own event;
 * without it, the queue would wait for the gate forever.
 */
export const pullRequestWorkflow = (
  name: string,
  { jobs, judging, gate: runner, branches }: PullRequestWorkflowOptions,
): WorkflowDefinition => ({
  name,
  on: { pull_request: { branches, ...types(branches) }, merge_group: { types: ['checks_requested'] }, push: { branches } },
  concurrency,
  jobs: { ...jobs, [gateJob]: gate(judging, runner, { isOnlyOfPullRequests: branches.length > 1 }) },
});

/** With several branches, the base of a pull request can change to another one, against which nothing was checked yet. */
const types = ({ length }: readonly string[]): Pick<PullRequestTrigger, 'types'> =>
  length > 1 ? { types: ['opened', 'synchronize', 'reopened', 'edited'] } : {};

/**
 * A new commit of a pull request cancels the run of the previous one. On a branch, a run waits for the previous one, and a newer run
 * replaces a waiting one: images cannot overtake newer ones, and some commits get none.
 */
const concurrency: Concurrency = {
  group: '${{ github.workflow }}-${{ github.event.pull_request.number || github.ref }}',
  'cancel-in-progress': "${{ github.event_name == 'pull_request' }}",
};
