import type { GeneratedFile } from '../files/file-tree';
import { Commented } from '../files/yaml';
import { isWorkflowFile, inRepository } from '../names/paths';
import { problem, type Problem } from '../problems/problem';
import { asMap } from './check';
import { jobsOnPullRequests, type Jobs } from './jobs-on-pull-requests';

/** A job of a repository analyses each pull request with CodeQL, as its ruleset requires. */
export function codeScanningReported(repository: string, files: readonly GeneratedFile[]): Problem[] {
  const workflows = files.filter(({ path, content }) => isWorkflowFile(path) && 'pull_request' in asMap(asMap(content).on));
  const jobs = workflows.flatMap(({ content }) => {
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
const mayAnalyse = ({ uses, steps = [] }: Jobs[string]): boolean => uses !== undefined || (steps as readonly unknown[]).some(isAnalysis);

function isAnalysis(step: unknown): boolean {
  const { uses } = asMap(step);
  return uses instanceof Commented && String(uses.value).startsWith(`${analysis}@`);
}
