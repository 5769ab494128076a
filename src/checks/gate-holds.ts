import { unique } from '../data/entries';
import type { GeneratedFile } from '../files/file-tree';
import { gateJob, gateOnlyOfPullRequests, mainBranch, nameInPullRequests } from '../names/github';
import { inRepository } from '../names/paths';
import { problem, type Problem } from '../problems/problem';
import { asMap } from './check';
import { isGate, reportsGate } from './gate-reported';
import { jobsOnPullRequests, needsOf, type Jobs } from './jobs-on-pull-requests';
import { cancelled, unreported, type Found } from './reported-always';

/**
 * The required check is reported for each pull request, whatever it changes, and passes only if every job that judges pull requests passed.
 * GitHub counts a skipped job as passed, and waits without end for one that never runs.
 *
 * @param protectedBranches branches of the repository that require the check.
 */
export const gateHolds = (
  repository: string,
  files: readonly GeneratedFile[],
  protectedBranches: readonly string[] = [mainBranch],
): Problem[] =>
  files.filter(reportsGate).flatMap(({ path, content }) => {
    const at = inRepository(repository, path.slice(path.indexOf('.github/workflows/')));
    const { on, jobs: all, concurrency } = asMap(content);
    const jobs = all as Jobs;
    const id = Object.keys(jobs).find((each) => isGate(each, asMap(jobs[each])))!;
    return [
      ...[...unreported(asMap(on), protectedBranches), ...cancelled(concurrency), ...unreportedJob(jobs[id]!)].map((found) =>
        problem('gate-may-not-report', at, { repository, check: gateJob, ...found }),
      ),
      ...[...letThrough(jobs, id), ...ofOtherBranches(asMap(on), jobs[id]!, protectedBranches)].map((found) =>
        problem('gate-lets-pass', at, { repository, check: gateJob, ...found }),
      ),
    ];
  });

const unreportedJob = ({ strategy, concurrency }: Jobs[string]): Found[] => [
  ...(strategy === undefined
    ? []
    : [{ reason: 'a matrix may be empty, and its jobs report other names', given: strategy, fix: "remove 'strategy' of the job" }]),
  ...cancelled(concurrency),
];

/** How the job passes although a job failed. */
function letThrough(jobs: Jobs, id: string): Found[] {
  const job = jobs[id]!;
  const needed = needsOf(job);
  const missing = jobsOnPullRequests(jobs, id).filter((each) => !needed.includes(each));
  const steps = Array.isArray(job.steps) ? (job.steps as readonly unknown[]).map(asMap) : [];
  return [
    ...(missing.length > 0
      ? [
          {
            reason: 'it does not wait for all jobs that judge a pull request',
            given: needed,
            fix: `add ${unique(missing).join(', ')} to its 'needs'`,
          },
        ]
      : []),
    ...(needed.length > 0 && !/^(?:\$\{\{)?\s*always\(\)\s*(?:\}\})?$/.test(String(job.if))
      ? [
          {
            reason: 'it is skipped if a job that it needs fails, and GitHub lets a skipped job pass',
            given: job.if,
            fix: "set its 'if' to always()",
          },
        ]
      : []),
    ...(needed.length > 0 && !steps.some((step) => /\bneeds\.(?:\*|[\w-]+)\.result\b|toJSON\(needs\)/i.test(JSON.stringify(step)))
      ? [
          {
            reason: 'none of its steps reads the results of the jobs that it needs',
            given: needed,
            fix: 'let a step fail unless each result is success or skipped',
          },
        ]
      : []),
    ...hiding([id, ...needed], { jobs, steps, id }),
  ];
}

/** Jobs, and steps of the gate, that count as successful although they failed. */
function hiding(
  ids: readonly string[],
  { jobs, steps, id }: { readonly jobs: Jobs; readonly steps: readonly Jobs[string][]; readonly id: string },
): Found[] {
  const found = [
    ...ids.filter((each) => asMap(jobs[each])['continue-on-error'] !== undefined),
    ...(steps.some((step) => 'continue-on-error' in step) ? [id] : []),
  ];
  return found.map((given) => ({
    reason: "with 'continue-on-error', a job that fails counts as one that succeeds",
    given,
    fix: "remove 'continue-on-error'",
  }));
}

/** How a check that was made for one branch counts for a pull request into another one. GitHub keeps checks by commit. */
function ofOtherBranches(on: Readonly<Record<string, unknown>>, { name = gateJob }: Jobs[string], branches: readonly string[]): Found[] {
  if (branches.length < 2) return [];
  const { types = [] } = asMap(on.pull_request) as { types?: readonly string[] };
  return [
    ...('push' in on && nameInPullRequests(String(name)) === name
      ? [
          {
            reason: 'the push of a branch reports it, too, which counts for a pull request from this branch into another one',
            given: name,
            fix: `set its name to ${gateOnlyOfPullRequests}`,
          },
        ]
      : []),
    ...(types.includes('edited')
      ? []
      : [
          {
            reason: 'a pull request keeps it when its base becomes another branch',
            given: types,
            fix: "add edited to 'types' of 'pull_request'",
          },
        ]),
  ];
}
