import { gateJob } from '../names/github';
import { problem, type Problem } from '../problems/problem';
import type { GeneratedFile } from '../files/file-tree';
import { asMap } from './check';

/** Exactly one workflow of a repository that runs on pull requests must report the job that the ruleset requires. */
export function gateReported(repository: string, files: readonly GeneratedFile[]): Problem[] {
  const reporting = files.filter(({ path, content }) => {
    const { on, jobs } = asMap(content);
    return path.includes('.github/workflows/') && 'pull_request' in asMap(on) && reports(asMap(jobs));
  });
  return reporting.length === 1 ? [] : [problem('gate-not-reported', repository, { repository, count: reporting.length })];
}

/** A job reports under its name, or under its ID if it has no name. */
const reports = (jobs: Record<string, unknown>): boolean => Object.entries(jobs).some(([id, job]) => (asMap(job).name ?? id) === gateJob);
