import { stringify } from 'yaml';
import { workflowDescriber } from '../../../src/workflows/meaning/workflow-describer';
import type { Definitions } from '../../../src/definition/definitions';
import { platform, service } from '../../example-platform';
import { definitions, linesOf, linesOfChange } from '../../meaning/changed-files';

type Changes = Readonly<Record<string, unknown>>;

const ofTexts = (before: string | undefined, after: string | undefined, name = 'ci'): string[] =>
  linesOf(workflowDescriber.describe([{ path: `.github/workflows/${name}.yml`, services: ['cart'], before, after }]));

const [commit, other] = ['a'.repeat(40), 'b'.repeat(40)];
const checkout = { name: 'Check out', uses: `actions/checkout@${commit}`, with: { 'persist-credentials': false } };
const test = { name: 'Test', run: 'make test' };
const job = (changes: Changes = {}) => ({
  name: 'test',
  'runs-on': 'ubuntu-24.04',
  permissions: { contents: 'read' },
  steps: [checkout, test],
  ...changes,
});
const workflow = (jobs: Changes, changes: Changes = {}): string =>
  stringify({ name: 'ci', on: { pull_request: { branches: ['main'] } }, permissions: {}, jobs, ...changes });

/** What is told of two versions of one job. */
const ofJobs = (before: Changes, after: Changes, id = 'test'): string[] =>
  ofTexts(workflow({ [id]: job(before) }), workflow({ [id]: job(after) }));
const ofSteps = (before: readonly object[], after: readonly object[]): string[] => ofJobs({ steps: before }, { steps: after });

describe('a workflow', () => {
  it('is new or goes', () => {
    const jobs = {
      test: job(),
      image: job({ permissions: { packages: 'write', contents: 'read' }, environment: 'registry', env: { A: '${{ secrets.KEY }}' } }),
      gate: job(),
    };
    expect(ofTexts(undefined, workflow(jobs))).toMatchInlineSnapshot(`
      [
        "low workflows: cart: workflow 'ci': is new, and runs on 'pull_request' | nothing that is there changes",
        "low workflows: cart: workflow 'ci': job 'test' is new | it has no rights beyond reading",
        "high permissions: cart: workflow 'ci': job 'image' is new, with packages: write, environment registry and secret KEY | what runs in it may use them",
        "low checks: cart: workflow 'ci': job 'gate' is new | it can be required of pull requests",
        "low workflows: cart: workflow 'ci': uses actions 'actions/checkout' | the workflow runs code of others, at one commit",
      ]
    `);
    const open = { on: ['push', 'issue_comment'], permissions: undefined };
    expect(ofTexts(undefined, workflow({}, open))).toMatchInlineSnapshot(`
      [
        "low workflows: cart: workflow 'ci': is new, and runs on 'push' and 'issue_comment' | nothing that is there changes",
        "high permissions: cart: workflow 'ci': also runs on 'issue_comment' | people without any rights can start it, with the secrets of the repository",
        "high permissions: cart: workflow 'ci': token of all jobs that have none of their own: {} -> those of the workflow or of the repository | it decides what the token may do",
      ]
    `);
    expect(ofTexts(workflow(jobs), undefined)).toMatchInlineSnapshot(`
      [
        "high checks: cart: workflow 'ci': goes | nothing reports 'gate' any more: where it is required, no pull request is merged",
      ]
    `);
    expect(ofTexts(workflow({ test: job() }), undefined)).toMatchInlineSnapshot(`
      [
        "high workflows: cart: workflow 'ci': goes | nothing does its work any more",
      ]
    `);
  });

  it.each<[string, Changes, Changes, string[]]>([
    [
      'names',
      { name: 'ci', 'run-name': 'a' },
      { name: 'check', 'run-name': 'b' },
      [
        "none workflows: cart: workflow 'ci': name: ci -> check | it is how people find its runs",
        "none workflows: cart: workflow 'ci': run-name: a -> b | it is how people find its runs",
      ],
    ],
    [
      'an event',
      {},
      { on: { pull_request: { branches: ['main'] }, push: { branches: ['main'] } } },
      ["low workflows: cart: workflow 'ci': also runs on 'push' | its jobs run more often"],
    ],
    [
      'a dangerous event',
      { on: 'push' },
      { on: ['push', 'pull_request_target'] },
      [
        "high permissions: cart: workflow 'ci': also runs on 'pull_request_target' | people without any rights can start it, with the secrets of the repository",
      ],
    ],
    [
      'no pull requests',
      {},
      { on: { push: null } },
      [
        "high checks: cart: workflow 'ci': no longer runs on 'pull_request' | a required check that it reports is missing, and no pull request is merged",
        "low workflows: cart: workflow 'ci': also runs on 'push' | its jobs run more often",
      ],
    ],
    [
      'no pushes',
      { on: ['push', 'schedule'] },
      { on: 'schedule' },
      ["high workflows: cart: workflow 'ci': no longer runs on 'push' | nothing does its work then"],
    ],
    [
      'other branches',
      {},
      { on: { pull_request: { branches: ['main', 'next'] } } },
      ["high checks: cart: workflow 'ci': on.pull_request.branches: main -> main, next | it decides when the workflow runs"],
    ],
    [
      'other pushes',
      { on: { push: { branches: ['main'] } } },
      { on: { push: { tags: ['v*'] } } },
      [
        "high workflows: cart: workflow 'ci': on.push.branches: main -> none | it decides when the workflow runs",
        "high workflows: cart: workflow 'ci': on.push.tags: none -> v* | it decides when the workflow runs",
      ],
    ],
    [
      'inputs',
      { on: { workflow_dispatch: { inputs: { a: { type: 'string' } } } } },
      { on: { workflow_dispatch: { inputs: { a: { type: 'choice' } } } } },
      [
        "low workflows: cart: workflow 'ci': on.workflow_dispatch.inputs.a.type: string -> choice | it decides what people are asked when they start it",
      ],
    ],
    [
      'permissions of all jobs',
      {},
      { permissions: { contents: 'write' } },
      [
        "high permissions: cart: workflow 'ci': token of all jobs that have none of their own: contents: none -> write | what runs in it may do more",
      ],
    ],
    [
      'permissions of the repository',
      {},
      { permissions: undefined },
      [
        "high permissions: cart: workflow 'ci': token of all jobs that have none of their own: {} -> those of the workflow or of the repository | it decides what the token may do",
      ],
    ],
    [
      'concurrency',
      { concurrency: { group: 'a' } },
      { concurrency: { group: 'b' } },
      [
        'low workflows: cart: workflow \'ci\': concurrency: {"group":"a"} -> {"group":"b"} | it decides which runs wait for others, or cancel them',
      ],
    ],
    [
      'what is not known',
      {},
      { defaults: { run: { shell: 'sh' } } },
      ["high workflows: cart: workflow 'ci': defaults.run.shell: none -> sh | it may change what all jobs do"],
    ],
  ])('is told what changes: %s', (_, before, after, expected) => {
    expect(ofTexts(workflow({ test: job() }, before), workflow({ test: job() }, after))).toEqual(expected);
  });

  it('runs on the same events, however they are written', () => {
    const on = (events: unknown): string => workflow({}, { on: events });
    expect(ofTexts(on('push'), on(['push']))).toEqual([]);
    expect(ofTexts(on(['push', 'pull_request']), on({ pull_request: null, push: {} }))).toEqual([]);
  });
});

describe('a job', () => {
  it('is new or goes', () => {
    const [one, two] = [workflow({ test: job() }), workflow({ test: job(), lint: job(), gate: job() })];
    expect([...ofTexts(one, two), ...ofTexts(two, one)]).toMatchInlineSnapshot(`
      [
        "low workflows: cart: workflow 'ci': job 'lint' is new | it has no rights beyond reading",
        "low checks: cart: workflow 'ci': job 'gate' is new | it can be required of pull requests",
        "high workflows: cart: workflow 'ci': job 'lint' goes | nothing does its work any more",
        "high checks: cart: workflow 'ci': job 'gate' goes | where it is required, no pull request is merged",
      ]
    `);
  });

  it.each<[string, Changes, Changes, string[]]>([
    [
      'more permissions',
      {},
      { permissions: { contents: 'read', packages: 'write', 'id-token': 'write' } },
      [
        "high permissions: cart: workflow 'ci': job 'test' token of the job: packages: none -> write | what runs in it may do more",
        "high permissions: cart: workflow 'ci': job 'test' token of the job: id-token: none -> write | what runs in it may do more",
      ],
    ],
    [
      'fewer permissions',
      {},
      { permissions: {} },
      ["low permissions: cart: workflow 'ci': job 'test' token of the job: contents: read -> none | what needs the permission fails"],
    ],
    [
      'no permissions of its own',
      {},
      { permissions: undefined },
      [
        'high permissions: cart: workflow \'ci\': job \'test\' token of the job: {"contents":"read"} -> those of the workflow or of the repository | it decides what the token may do',
      ],
    ],
    [
      'permissions of its own',
      { permissions: undefined },
      { permissions: { contents: 'read' } },
      [
        'low permissions: cart: workflow \'ci\': job \'test\' token of the job: those of the workflow or of the repository -> {"contents":"read"} | it decides what the token may do',
      ],
    ],
    [
      'all permissions',
      {},
      { permissions: 'write-all' },
      [
        'high permissions: cart: workflow \'ci\': job \'test\' token of the job: {"contents":"read"} -> write-all | it decides what the token may do',
      ],
    ],
    [
      'an environment',
      {},
      { environment: 'production' },
      ["high permissions: cart: workflow 'ci': job 'test' environment: none -> production | it gets the secrets of the environment"],
    ],
    [
      'no environment',
      { environment: 'production' },
      {},
      [
        "low permissions: cart: workflow 'ci': job 'test' environment: production -> none | it no longer gets the secrets of the environment",
      ],
    ],
    [
      'another runner',
      {},
      { 'runs-on': 'ubuntu-26.04' },
      ["low workflows: cart: workflow 'ci': job 'test' runs-on: ubuntu-24.04 -> ubuntu-26.04 | the job runs on another image"],
    ],
    [
      'a runner of its own',
      {},
      { 'runs-on': ['self-hosted', 'gpu'] },
      [
        "high workflows: cart: workflow 'ci': job 'test' runs-on: ubuntu-24.04 -> self-hosted, gpu | the job runs on a machine of another kind",
      ],
    ],
    [
      'secrets',
      { env: { A: '${{ secrets.OLD }}' } },
      { env: { A: "${{ secrets['NEW'] }}", B: '${{ toJSON(secrets) }}', C: '${{ secrets.GITHUB_TOKEN }}' } },
      [
        "low workflows: cart: workflow 'ci': job 'test' env.A: ${{ secrets.OLD }} -> ${{ secrets['NEW'] }} | its steps get other values",
        "low workflows: cart: workflow 'ci': job 'test' env.B: none -> ${{ toJSON(secrets) }} | its steps get other values",
        "low workflows: cart: workflow 'ci': job 'test' env.C: none -> ${{ secrets.GITHUB_TOKEN }} | its steps get other values",
        "low permissions: cart: workflow 'ci': job 'test' no longer reads secret OLD | fewer steps get it",
        "high permissions: cart: workflow 'ci': job 'test' reads secret NEW | what runs in it gets the secret",
        "high permissions: cart: workflow 'ci': job 'test' reads secret of any name | what runs in it gets the secret",
      ],
    ],
    [
      'all secrets',
      {},
      { uses: './.github/workflows/other.yml', secrets: 'inherit' },
      [
        "high workflows: cart: workflow 'ci': job 'test' secrets: none -> inherit | it may change what the job does",
        "high workflows: cart: workflow 'ci': job 'test' uses: none -> ./.github/workflows/other.yml | it may change what the job does",
        "high permissions: cart: workflow 'ci': job 'test' reads secret of any name | what runs in it gets the secret",
      ],
    ],
    [
      'conditions',
      {},
      { if: 'always()', 'timeout-minutes': 5, outputs: { digest: 'x' } },
      [
        "high workflows: cart: workflow 'ci': job 'test' if: none -> always() | it decides when the job runs",
        "low workflows: cart: workflow 'ci': job 'test' timeout-minutes: none -> 5 | it decides when a job that hangs is stopped",
        "low workflows: cart: workflow 'ci': job 'test' outputs.digest: none -> x | other jobs read them",
      ],
    ],
    [
      'another name',
      {},
      { name: 'tests' },
      ["none workflows: cart: workflow 'ci': job 'test' name: test -> tests | it is how people find the job"],
    ],
    [
      'needs',
      { needs: 'image' },
      { needs: ['lint'] },
      [
        "high workflows: cart: workflow 'ci': job 'test' no longer needs 'image' | it runs although this job has not succeeded",
        "low workflows: cart: workflow 'ci': job 'test' needs 'lint' | it waits for this job",
      ],
    ],
    [
      'what is not known',
      {},
      { strategy: { matrix: { a: [1] } } },
      ["high workflows: cart: workflow 'ci': job 'test' strategy.matrix.a: none -> 1 | it may change what the job does"],
    ],
  ])('is told what changes: %s', (_, before, after, expected) => {
    expect(ofJobs(before, after)).toEqual(expected);
  });

  it('may need others in any order', () => {
    expect(ofJobs({ needs: ['a', 'b'] }, { needs: ['b', 'a'] })).toEqual([]);
    expect(ofJobs({ needs: 'a' }, { needs: ['a'] })).toEqual([]);
  });

  it('may have another ID', () => {
    const before = { test: job(), image: job({ needs: 'test', permissions: { packages: 'write' } }), gate: job({ needs: ['test'] }) };
    const image = job({ name: 'cart', needs: ['cart-test'], permissions: { packages: 'write' }, env: { A: '1' } });
    const after = { 'cart-test': job({ name: 'cart-test' }), 'cart-image': image, gate: job({ needs: 'cart-test' }) };
    expect(ofTexts(workflow(before), workflow(after))).toMatchInlineSnapshot(`
      [
        "low workflows: cart: workflow 'ci': job 'test' is now 'cart-test' | it does its work under another name",
        "low workflows: cart: workflow 'ci': job 'image' is now 'cart-image' | it does its work under another name",
        "low workflows: cart: workflow 'ci': job 'image' env.A: none -> 1 | its steps get other values",
      ]
    `);
    expect(ofTexts(workflow({ test: job() }), workflow({ test: job(), other: job() })).length).toBe(1);
    expect(ofTexts(workflow({ gate: job() }), workflow({ all: job() }))[0]).toMatch(/^high checks: .* job 'gate' goes/);
  });

  it('that is required has another script', () => {
    const judging = (run: string, env = '${{ toJSON(needs) }}') => ({ steps: [{ name: 'Judge', run, env: { RESULTS: env } }] });
    expect(ofJobs(judging('exit 1'), judging('exit 0', 'success'), 'gate')).toMatchInlineSnapshot(`
      [
        "high checks: cart: workflow 'ci': job 'gate' step 'Judge': env.RESULTS: \${{ toJSON(needs) }} -> success | it decides which pull requests may be merged",
        "high checks: cart: workflow 'ci': job 'gate' has another script in step 'Judge' | it decides which pull requests may be merged",
      ]
    `);
    expect(ofJobs(judging('exit 1'), { steps: [...judging('exit 1').steps, { name: 'New', run: 'true' }] }, 'gate')).toMatchInlineSnapshot(`
      [
        "low workflows: cart: workflow 'ci': job 'gate' has the new step 'New' | the job does more",
      ]
    `);
  });

  it('that is required lets less through, or more', () => {
    expect(ofJobs({ needs: ['test', 'lint'] }, { needs: ['test', 'image'], name: 'all' }, 'gate')).toMatchInlineSnapshot(`
      [
        "high checks: cart: workflow 'ci': job 'gate' no longer needs 'lint' | pull requests are merged although this job fails",
        "low checks: cart: workflow 'ci': job 'gate' needs 'image' | pull requests are merged only if this job succeeds",
        "high checks: cart: workflow 'ci': job 'gate' name: test -> all | a required check with its earlier name is never reported",
      ]
    `);
  });

  it('reads no secret that only a script mentions', () => {
    expect(ofJobs({}, { steps: [checkout, { name: 'Test', run: 'cat secrets.TXT' }] }).filter((line) => line.includes('reads'))).toEqual(
      [],
    );
  });
});

describe('a step', () => {
  it.each<[string, readonly object[], readonly object[], string[]]>([
    [
      'a new one',
      [checkout],
      [checkout, test],
      ["low workflows: cart: workflow 'ci': job 'test' has the new step 'Test' | the job does more"],
    ],
    [
      'one less',
      [checkout, test],
      [checkout],
      ["high workflows: cart: workflow 'ci': job 'test' no longer has step 'Test' | the job does not do it any more"],
    ],
    [
      'another script',
      [test],
      [{ ...test, run: 'make check' }],
      ["low workflows: cart: workflow 'ci': job 'test' has another script in step 'Test' | read the script: it is not compared"],
    ],
    [
      'another order',
      [checkout, test],
      [test, checkout],
      ["high workflows: cart: workflow 'ci': job 'test' has its steps in another order | a step may rely on earlier ones"],
    ],
    [
      'inputs',
      [checkout],
      [{ ...checkout, with: { 'persist-credentials': true, 'fetch-depth': 0 } }],
      [
        "high permissions: cart: workflow 'ci': job 'test' step 'Check out': with.persist-credentials: false -> true | everything that later steps run can use the token",
        "low workflows: cart: workflow 'ci': job 'test' step 'Check out': with.fetch-depth: none -> 0 | the step gets other values",
      ],
    ],
    [
      'another token',
      [{ name: 'Token', uses: `a/token@${commit}`, with: { repositories: 'a', 'permission-contents': 'read' } }],
      [{ name: 'Token', uses: `a/token@${commit}`, with: { repositories: 'b', 'permission-contents': 'write' } }],
      [
        "high permissions: cart: workflow 'ci': job 'test' step 'Token': with.permission-contents: read -> write | it decides what the token of an App may do",
        "high permissions: cart: workflow 'ci': job 'test' step 'Token': with.repositories: a -> b | it decides whose rights the job has, and where",
      ],
    ],
    [
      'variables',
      [{ ...test, env: { A: '1' } }],
      [{ ...test, env: { A: '2' }, 'working-directory': 'a' }],
      [
        "low workflows: cart: workflow 'ci': job 'test' step 'Test': env.A: 1 -> 2 | the step gets other values",
        "low workflows: cart: workflow 'ci': job 'test' step 'Test': working-directory: none -> a | the step gets other values",
      ],
    ],
    [
      'conditions',
      [test],
      [{ ...test, 'continue-on-error': true, if: 'always()' }],
      [
        "high workflows: cart: workflow 'ci': job 'test' step 'Test': continue-on-error: none -> true | it decides whether the job fails without the step",
        "high workflows: cart: workflow 'ci': job 'test' step 'Test': if: none -> always() | it decides whether the job fails without the step",
      ],
    ],
    [
      'what is not known',
      [test],
      [{ ...test, shell: 'sh' }],
      ["high workflows: cart: workflow 'ci': job 'test' step 'Test': shell: none -> sh | it may change what the step does"],
    ],
    [
      'another action',
      [checkout],
      [{ ...checkout, uses: `others/checkout@${commit}` }],
      [
        "high workflows: cart: workflow 'ci': job 'test' action of step 'Check out': actions/checkout -> others/checkout | the step runs other code",
        "low workflows: cart: workflow 'ci': no longer uses action 'actions/checkout' | less code of others runs",
        "low workflows: cart: workflow 'ci': uses action 'others/checkout': aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa | the workflow runs code of others, at one commit",
      ],
    ],
    [
      'another commit',
      [checkout],
      [{ ...checkout, uses: `actions/checkout@${other}` }],
      [
        "low workflows: cart: workflow 'ci': action 'actions/checkout': aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa -> bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb | the workflow runs another commit of it",
      ],
    ],
    [
      'a tag',
      [checkout],
      [{ ...checkout, uses: 'actions/checkout@v7' }],
      [
        "high workflows: cart: workflow 'ci': action 'actions/checkout': aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa -> v7 | it is not pinned to a commit, so others can change what runs",
      ],
    ],
    [
      'two without a name',
      [{ run: 'a' }, { run: 'b' }],
      [{ run: 'a' }, { run: 'c' }],
      [
        "low workflows: cart: workflow 'ci': job 'test' has another script in step 'without a name 2' | read the script: it is not compared",
      ],
    ],
  ])('is told what changes: %s', (_, before, after, expected) => {
    expect(ofSteps(before, after)).toEqual(expected);
  });

  it('names the versions of actions, which are comments', () => {
    const at = (sha: string, version: string) =>
      `on: push\njobs:\n  a:\n    steps:\n      - uses: actions/checkout@${sha} # ${version}\n      - uses: "actions/cache@${commit}" # v1.0.0\n`;
    expect(ofTexts(at(commit, 'v7.0.0'), at(other, 'v7.0.1'))).toMatchInlineSnapshot(`
      [
        "low workflows: cart: workflow 'ci': action 'actions/checkout': v7.0.0 (aaaaaaa) -> v7.0.1 (bbbbbbb) | the workflow runs another commit of it",
      ]
    `);
    expect(ofTexts(at(commit, 'v7.0.0'), at(commit, 'v7'))).toEqual([]);
  });
});

describe('definitions that change workflows', () => {
  const told = (before: Definitions, after: Definitions, repository?: string): string[] =>
    linesOfChange(workflowDescriber, before, after, repository);
  const declared = definitions();

  it.each<[string, Definitions, Definitions, string, string[]]>([
    [
      'another registry',
      declared,
      definitions({ platform: platform({ registry: 'registry.example' }) }),
      'payments-api',
      [
        "low permissions: payments-api: workflow 'ci': job 'image' token of the job: packages: write -> none | what needs the permission fails",
        "high permissions: payments-api: workflow 'ci': job 'image' environment: none -> image-build | it gets the secrets of the environment",
        "high permissions: payments-api: workflow 'ci': job 'image' step 'Log in to the registry': with.password: ${{ secrets.GITHUB_TOKEN }} -> ${{ secrets.REGISTRY_PASSWORD }} | it decides whose rights the job has, and where",
        "low workflows: payments-api: workflow 'ci': job 'image' step 'Log in to the registry': with.registry: ghcr.io -> registry.example | the step gets other values",
        "low workflows: payments-api: workflow 'ci': job 'image' step 'Log in to the registry': with.username: ${{ github.actor }} -> ${{ vars.REGISTRY_USER }} | the step gets other values",
        "low workflows: payments-api: workflow 'ci': job 'image' step 'Name the image': with.images: ghcr.io/myorg/payments-api -> registry.example/payments-api | the step gets other values",
        "low workflows: payments-api: workflow 'ci': job 'image' step 'Scan': with.image: ghcr.io/myorg/payments-api@${{ steps.build.outputs.digest }} -> registry.example/payments-api@${{ steps.build.outputs.digest }} | the step gets other values",
        "low workflows: payments-api: workflow 'ci': job 'image' step 'Sign': env.IMAGE: ghcr.io/myorg/payments-api@${{ steps.build.outputs.digest }} -> registry.example/payments-api@${{ steps.build.outputs.digest }} | the step gets other values",
        "low workflows: payments-api: workflow 'ci': job 'image' step 'Attest the provenance': with.subject-name: ghcr.io/myorg/payments-api -> registry.example/payments-api | the step gets other values",
        "high permissions: payments-api: workflow 'ci': job 'image' reads secret REGISTRY_PASSWORD | what runs in it gets the secret",
        "low workflows: payments-api: workflow 'ci': job 'promote' has another script in step 'Write down the tags' | read the script: it is not compared",
        "low workflows: payments-api: workflow 'ci': job 'promote' step 'Open the pull request for dev': env.TAG_FILES: payments-api ghcr.io/myorg/payments-api -> payments-api registry.example/payments-api | the step gets other values",
      ],
    ],
    [
      'a further image',
      declared,
      definitions({
        services: [service({ images: { 'payments-api': {}, worker: { path: 'worker' } }, workloads: { worker: { image: 'worker' } } })],
      }),
      'payments-api',
      [
        "low workflows: payments-api: workflow 'ci': job 'build' is now 'build_payments-api' | it does its work under another name",
        "low workflows: payments-api: workflow 'ci': job 'build' step 'Build': with.cache-from: type=gha,scope=build -> type=gha,scope=build_payments-api | the step gets other values",
        "low workflows: payments-api: workflow 'ci': job 'build' step 'Build': with.cache-to: type=gha,mode=max,ignore-error=true,scope=build -> type=gha,mode=max,ignore-error=true,scope=build_payments-api | the step gets other values",
        "low workflows: payments-api: workflow 'ci': job 'image' is now 'image_payments-api' | it does its work under another name",
        "low workflows: payments-api: workflow 'ci': job 'image' step 'Upload the findings': with.category: image -> image_payments-api | the step gets other values",
        "low workflows: payments-api: workflow 'ci': job 'promote' needs 'image_worker' | it waits for this job",
        "low workflows: payments-api: workflow 'ci': job 'promote' step 'Write down the tags': env.DIGEST: ${{ needs.image.outputs.digest }} -> none | the step gets other values",
        "low workflows: payments-api: workflow 'ci': job 'promote' step 'Write down the tags': env.DIGEST_PAYMENTS_API: none -> ${{ needs.image_payments-api.outputs.digest }} | the step gets other values",
        "low workflows: payments-api: workflow 'ci': job 'promote' step 'Write down the tags': env.DIGEST_WORKER: none -> ${{ needs.image_worker.outputs.digest }} | the step gets other values",
        "low workflows: payments-api: workflow 'ci': job 'promote' has another script in step 'Write down the tags' | read the script: it is not compared",
        "low workflows: payments-api: workflow 'ci': job 'promote' step 'Open the pull request for dev': env.TAG_FILES: payments-api ghcr.io/myorg/payments-api -> payments-api ghcr.io/myorg/payments-api ghcr.io/myorg/worker | the step gets other values",
        "low checks: payments-api: workflow 'ci': job 'gate' needs 'build_worker' | pull requests are merged only if this job succeeds",
        "low workflows: payments-api: workflow 'ci': job 'build_worker' is new | it has no rights beyond reading",
        "high permissions: payments-api: workflow 'ci': job 'image_worker' is new, with packages: write, id-token: write, attestations: write and security-events: write | what runs in it may use them",
      ],
    ],
    [
      'another environment',
      declared,
      definitions({
        platform: platform({
          environments: { ...platform().definition.environments, qa: { clusters: ['staging'], promotion: { after: 'dev' } } },
        }),
      }),
      'gitops-platform',
      [
        "low workflows: workflow 'promote': on.workflow_dispatch.inputs.to.options: staging, production -> qa, staging, production | it decides what people are asked when they start it",
        "low workflows: workflow 'promote': job 'promote' step 'Check the request': env.PROMOTIONS changes | the step gets other values",
      ],
    ],
    [
      'a repository that leaves',
      declared,
      definitions({ services: [] }),
      'payments-api',
      ["high checks: payments-api: workflow 'ci': goes | nothing reports 'gate' any more: where it is required, no pull request is merged"],
    ],
  ])('are told: %s', (_, before, after, repository, expected) => {
    expect(told(before, after, repository)).toEqual(expected);
  });

  it('are not told where only services change', () => {
    expect(told(declared, definitions({ services: [service({ replicas: 9 })] }), 'payments-api')).toEqual([]);
  });
});
