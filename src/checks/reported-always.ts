import { asMap } from './check';

/** Why a required check may not be reported, or lets something pass. */
export interface Found {
  readonly reason: string;
  readonly given: unknown;
  readonly fix: string;
}

const usualTypes = ['opened', 'synchronize', 'reopened'];

/** Pull requests that do not start the workflow. */
export function unreported(on: Readonly<Record<string, unknown>>, protectedBranches: readonly string[]): Found[] {
  const { branches, types, ...pullRequest } = asMap(on.pull_request) as { branches?: readonly string[]; types?: readonly string[] };
  const filters = ['paths', 'paths-ignore', 'branches-ignore'].filter((filter) => filter in pullRequest);
  const without = protectedBranches.filter(
    (branch) => branches && !branches.some((each) => [branch, '**'].includes(each) || (each === '*' && !branch.includes('/'))),
  );
  const missing = usualTypes.filter((type) => types && !types.includes(type));
  return [
    ...filters.map((filter) => ({
      reason: `'${filter}' keeps the workflow from pull requests`,
      given: (pullRequest as Readonly<Record<string, unknown>>)[filter],
      fix: `remove '${filter}', and let a job find out what changed`,
    })),
    ...without.map((branch) => ({
      reason: `its branches do not include '${branch}'`,
      given: branches,
      fix: `add '${branch}' to 'branches'`,
    })),
    ...(missing.length > 0
      ? [
          {
            reason: 'some new commits of a pull request do not start the workflow',
            given: types,
            fix: `add ${missing.join(', ')} to 'types'`,
          },
        ]
      : []),
    ...('merge_group' in on
      ? []
      : [{ reason: 'a merge queue does not start the workflow', given: Object.keys(on), fix: "add the event 'merge_group'" }]),
  ];
}

/** What differs between pull requests, and between groups of a merge queue. */
const ownOfRun = /github\.(?:ref|ref_name|run_id|sha)\b/;

/** Of the runs in one group, only one waits: a newer one cancels it, and its check is never reported as passed. */
export function cancelled(concurrency: unknown): Found[] {
  const group = typeof concurrency === 'string' ? concurrency : asMap(concurrency).group;
  return typeof group !== 'string' || ownOfRun.test(group)
    ? []
    : [
        {
          reason: 'runs of different pull requests are in one concurrency group, and cancel each other',
          given: group,
          fix: "add 'github.ref' to the group",
        },
      ];
}
