import { gateJob, nameInPullRequests } from '../names/github';
import { problem, type Problem } from '../problems/problem';
import type { GeneratedFile } from '../files/file-tree';
import { asMap } from './check';
import { runsOnPullRequests } from './jobs-on-pull-requests';

/** Exactly one workflow of a repository that runs on pull requests must report the job that the ruleset requires. */
export function gateReported(repository: string, files: readonly GeneratedFile[]): Problem[] {
  const reporting = files.filter(reportsGate);
  return reporting.length === 1 ? [] : [problem('gate-not-reported', repository, { repository, count: reporting.length })];
}

/** Whether a file is a workflow that runs on pull requests, with a job that reports the check. */
export const reportsGate = (file: GeneratedFile): boolean => runsOnPullRequests(file) && reports(asMap(asMap(file.content).jobs));

const reports = (jobs: Record<string, unknown>): boolean => Object.entries(jobs).some(([id, job]) => isGate(id, asMap(job)));

/** A job reports under its name, or under its ID if it has no name. One that calls a workflow reports the jobs of that, as `gate / test`. */
export const isGate = (id: string, job: Readonly<Record<string, unknown>>): boolean =>
  nameInPullRequests(String(job.name ?? id)) === gateJob && !('uses' in job);
