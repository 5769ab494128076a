import type { GeneratedFile } from '../files/file-tree';
import { mainBranch } from '../names/github';
import { inRepository } from '../names/paths';
import { problem, type Problem } from '../problems/problem';
import { asMap } from './check';
import { needsOf, type Jobs } from './jobs-on-pull-requests';
import { cancelled, unreported, type Found } from './reported-always';

/** A workflow of the user's own, and the jobs that it makes required. */
interface WorkflowWithRequiredJobs {
  readonly repository: string;
  readonly file: GeneratedFile;
  readonly required: readonly RequiredJob[];
}

/** A job, and the names of its checks: at least one. */
interface RequiredJob {
  readonly job: string;
  readonly names: readonly string[];
}

/**
 * Checks that workflows of the user's own make required are reported for each pull request, and pass only if their jobs succeeded.
 *
 * @param protectedBranches branches of the repository that require the checks.
 */
export const requiredChecks = (
  workflows: readonly WorkflowWithRequiredJobs[],
  protectedBranches: readonly string[] = [mainBranch],
): Problem[] =>
  workflows.flatMap(({ repository, file, required }) => {
    const at = inRepository(repository, file.path);
    const { on, jobs, concurrency } = asMap(file.content);
    const never = [...notForPullRequests(asMap(on)), ...unreported(asMap(on), protectedBranches), ...cancelled(concurrency)];
    return required.flatMap(({ job, names }) => {
      const [check] = names as [string];
      const about = { repository, check };
      return [
        ...[...never, ...cancelled((jobs as Jobs)[job]!.concurrency)].map((found) =>
          problem('gate-may-not-report', at, { ...about, ...found }),
        ),
        ...skipped(jobs as Jobs, job, required).map((found) => problem('gate-lets-pass', at, { ...about, ...found })),
      ];
    });
  });

const notForPullRequests = (on: Readonly<Record<string, unknown>>): Found[] =>
  'pull_request' in on
    ? []
    : [{ reason: 'pull requests do not start the workflow', given: Object.keys(on), fix: "add the event 'pull_request'" }];

/** GitHub counts a skipped job as passed. A job whose needs are required, too, may be skipped with them. */
function skipped(jobs: Jobs, id: string, required: readonly RequiredJob[]): Found[] {
  const job = jobs[id]!;
  const open = needsOf(job).filter((need) => !required.some((each) => each.job === need));
  return [
    ...(job.if === undefined
      ? []
      : [{ reason: 'its condition may skip it, and GitHub lets a skipped job pass', given: job.if, fix: "remove its 'if'" }]),
    ...(open.length === 0
      ? []
      : [
          {
            reason: 'it is skipped if a job that it needs fails, and GitHub lets a skipped job pass',
            given: open,
            fix: `add ${open.join(', ')} to 'requiredJobs'`,
          },
        ]),
  ];
}
