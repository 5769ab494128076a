import { App } from 'cdk8s';
import { definitionsOf } from '../../../src/constructs/platform';
import { GitOpsApp, Platform, Service } from '../../../src/index';
import type { PlatformDefinition } from '../../../src/definition/platform-definition';
import { render } from '../../../src/render';
import { expression, github, matrix, text, Workflow, type RequiredJob } from '../../../src/workflows/construct';
import { platform as example, service } from '../../example-platform';
import { judgeWorkflow } from '../../judges/workflows';

const job = {
  name: 'lint',
  'runs-on': 'ubuntu-24.04',
  'timeout-minutes': 5,
  permissions: { contents: 'read' },
  steps: [{ name: 'Lint', run: 'make lint' }],
} as const;
const call = {
  name: 'scan',
  uses: { value: `acme/workflows/.github/workflows/scan.yml@${'a'.repeat(40)}`, comment: 'v1.0.0' },
  permissions: { contents: 'read' },
} as const;
const on = { pull_request: { branches: ['main'] }, merge_group: { types: ['checks_requested'] } } as const;
const own = { group: text`lint-${github('ref')}`, 'cancel-in-progress': true };
const strategy = { 'fail-fast': false, matrix: { node: [20, 22], os: ['linux', 'mac'] } } as const;

interface Changes {
  readonly on?: object;
  readonly concurrency?: object;
  readonly requiredJobs?: readonly RequiredJob[];
}

function checksOf(jobs: Record<string, object>, requiredJobs: readonly RequiredJob[]): readonly string[] {
  return new Workflow(new App(), 'lint', { on, concurrency: own, jobs: jobs as never, requiredJobs }).requiredChecks;
}

/** What a platform makes of a workflow in the repository of its service. */
function rendered(jobs: Record<string, object>, { requiredJobs = ['lint'], ...changes }: Changes = {}) {
  const platform = new Platform(new GitOpsApp(), 'gitops-platform', example().definition as PlatformDefinition);
  new Service(platform, 'cart', { ...service({}, 'cart').definition });
  const workflow = new Workflow(platform, 'lint', {
    ...({ repository: 'cart', on, concurrency: own, ...changes } as { on: typeof on; concurrency: typeof own; repository: string }),
    jobs: jobs as never,
    requiredJobs,
  });
  const { files, problems } = render(definitionsOf(platform));
  const stack = JSON.parse(new Map(files.entries()).get('terraform/github/cdk.tf.json') ?? '{}') as {
    resource?: {
      github_repository_ruleset: Record<
        string,
        { repository: string; rules: { required_status_checks: { required_check: { context: string }[] } } }
      >;
    };
  };
  const rulesets = Object.entries(stack.resource?.github_repository_ruleset ?? {});
  const checks = Object.fromEntries(
    rulesets.map(([id, { rules }]) => [id, rules.required_status_checks.required_check.map(({ context }) => context)]),
  );
  return { workflow, checks, problems: problems.map(({ code, message }) => `${code}: ${message}`) };
}

describe('the names of required checks', () => {
  it('are those that GitHub derives from the job, its matrix and the jobs of another workflow', () => {
    expect(checksOf({ lint: job }, ['lint'])).toEqual(['lint']);
    expect(checksOf({ lint: { ...job, strategy } }, ['lint'])).toEqual([
      'lint (20, linux)',
      'lint (20, mac)',
      'lint (22, linux)',
      'lint (22, mac)',
    ]);
    const name = text`lint ${matrix('node')} on ${matrix('os')}`;
    expect(checksOf({ lint: { ...job, name, strategy: { ...strategy, matrix: { ...strategy.matrix, os: ['mac'] } } } }, ['lint'])).toEqual([
      'lint 20 on mac',
      'lint 22 on mac',
    ]);
    expect(checksOf({ scan: call }, [{ job: 'scan', reports: ['code', 'image'] }])).toEqual(['scan / code', 'scan / image']);
  });

  it.each([
    ['the name is an expression', { ...job, name: github('ref_name') }],
    ['the matrix is one', { ...job, strategy: { 'fail-fast': false, matrix: expression('fromJSON(vars.VERSIONS)') } }],
    ['a list of the matrix is one', { ...job, strategy: { 'fail-fast': false, matrix: { node: expression('fromJSON(vars.VERSIONS)') } } }],
    ['it uses another workflow, whose jobs are not listed', call],
  ])('are a problem where %s', (_, lint) => {
    expect(() => checksOf({ lint }, ['lint'])).toThrow('only a run knows the names of the checks');
  });

  it('are those of jobs that exist', () => {
    expect(() => checksOf({ lint: job }, ['test'])).toThrow("there is no other job 'test' in the workflow");
  });
});

describe('the ruleset of a repository', () => {
  it('requires the checks besides the gate, in the repository of the workflow alone', async () => {
    const { workflow, checks, problems } = rendered({ lint: { ...job, strategy: { 'fail-fast': false, matrix: { node: [20, 22] } } } });
    expect(problems).toEqual([]);
    expect(await judgeWorkflow(workflow.path, workflow.content)).toEqual([]);
    const contexts = Object.values(checks);
    expect(contexts).toContainEqual(['gate', 'lint (20)', 'lint (22)']);
    expect(contexts.filter((each) => each.length > 1)).toHaveLength(1);
  });

  it.each([
    [
      "gate-may-not-report: pull requests of 'cart' may wait without end for the required check 'lint': 'paths' keeps the workflow from pull requests",
      job,
      { on: { ...on, pull_request: { paths: ['src/**'] } } },
    ],
    [
      "gate-may-not-report: pull requests of 'cart' may wait without end for the required check 'lint': a merge queue does not start the workflow",
      job,
      { on: { pull_request: {} } },
    ],
    [
      "gate-may-not-report: pull requests of 'cart' may wait without end for the required check 'lint': pull requests do not start the workflow",
      job,
      { on: { merge_group: on.merge_group } },
    ],
    [
      "gate-may-not-report: pull requests of 'cart' may wait without end for the required check 'lint': its branches do not include 'main'",
      job,
      { on: { ...on, pull_request: { branches: ['next'] } } },
    ],
    [
      "gate-may-not-report: pull requests of 'cart' may wait without end for the required check 'lint': runs of different pull requests are in one concurrency group, and cancel each other",
      job,
      { concurrency: { group: 'lint', 'cancel-in-progress': true } },
    ],
    [
      "gate-lets-pass: the required check 'lint' of 'cart' may pass although a job failed: its condition may skip it, and GitHub lets a skipped job pass",
      { ...job, if: "github.actor != 'bot'" },
      {},
    ],
    [
      "gate-lets-pass: the required check 'lint' of 'cart' may pass although a job failed: it is skipped if a job that it needs fails, and GitHub lets a skipped job pass",
      { ...job, needs: 'prepare' },
      {},
    ],
  ] as readonly [string, object, Changes][])('%s', (problem, lint, changes) => {
    expect(rendered({ lint, prepare: { ...job, name: 'prepare' } }, changes).problems).toEqual([problem]);
  });

  it('may require a job together with those that it needs', () => {
    const jobs = { lint: { ...job, needs: 'prepare' }, prepare: { ...job, name: 'prepare' } };
    expect(rendered(jobs, { requiredJobs: ['lint', 'prepare'] }).problems).toEqual([]);
  });
});
