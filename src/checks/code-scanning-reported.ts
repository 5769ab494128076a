import type { GeneratedFile } from '../files/file-tree';
import { inRepository } from '../names/paths';
import { problem, type Problem } from '../problems/problem';
import { actionOf } from './action-of';
import { asMap } from './check';
import { jobsOnPullRequests, runsOnPullRequests, type Jobs } from './jobs-on-pull-requests';

/** A job of a repository analyses each pull request with CodeQL, as its ruleset requires. */
export function codeScanningReported(repository: string, files: readonly GeneratedFile[]): Problem[] {
  const jobs = files.filter(runsOnPullRequests).flatMap(({ content }) => {
    const all = asMap(asMap(content).jobs) as Jobs;
    return jobsOnPullRequests(all).map((id) => ({ id, job: all[id]! }));
  });
  return jobs.some(({ job }) => mayAnalyse(job))
    ? []
    : [
        problem('gate-may-not-report', inRepository(repository, '.github/workflows'), {
          repository,
          check: 'CodeQL',
          reason: `no job of pull requests has the action ${analysis}`,
          given: jobs.map(({ id }) => id),
          fix: "keep the step in job 'sast', or set 'sast' of the source to 'semgrep' or null",
        }),
      ];
}

const analysis = 'github/codeql-action/analyze';

/** A workflow that a job calls may do so, too. */
const mayAnalyse = ({ uses, steps = [] }: Jobs[string]): boolean =>
  uses !== undefined || (steps as readonly unknown[]).some((step) => actionOf(step) === analysis);
