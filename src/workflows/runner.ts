import type { RunnerModel } from '../model/types/runner-model';
import type { Job } from './workflow';

/** A job without its machine. */
export type UnplacedJob = Omit<Job, 'runs-on'>;

/**
 * The machine of a job. It has bash, git, jq, gh, Docker and kubectl, depending on the job. A machine of the platform's own has its reason at
 * its first label, in the form in which zizmor reads it.
 *
 * @see https://docs.zizmor.sh/usage/#ignoring-results
 */
export function runsOn({ labels, reason }: RunnerModel): Job['runs-on'] {
  const [first, ...others] = labels as [string, ...string[]];
  if (reason === undefined) return first;
  const explained = { value: first, comment: `zizmor: ignore[self-hosted-runner] ${reason}` };
  return others.length > 0 ? [explained, ...others] : explained;
}

/** Jobs of one kind, on the machine of this kind. */
export const placed = <Id extends string>(jobs: Readonly<Record<Id, UnplacedJob>>, runner: RunnerModel): Record<Id, Job> =>
  Object.fromEntries(Object.entries<UnplacedJob>(jobs).map(([id, job]) => [id, { ...job, 'runs-on': runsOn(runner) }])) as Record<Id, Job>;
