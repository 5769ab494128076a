import { App, Chart } from 'cdk8s';
import type { PlatformDefinition } from '../../../src/definition/platform-definition';
import { definitionsOf } from '../../../src/constructs/platform';
import { GitOpsApp, Platform, Service } from '../../../src/index';
import { UserError } from '../../../src/problems/user-error';
import { render } from '../../../src/render';
import {
  and,
  equals,
  github,
  matrix,
  needs,
  notEquals,
  secrets,
  steps,
  text,
  Workflow,
  type Job,
  type WorkflowProps,
} from '../../../src/workflows/construct';
import { platform as example, service } from '../../example-platform';
import { judgeWorkflow } from '../../judges/workflows';

const sha = '9f0b1d2c3e4a5968778695a4b3c2d1e0f9a8b7c6';

/** A workflow with one of everything. */
const release = {
  'run-name': text`release ${github('ref_name')}`,
  on: {
    push: { tags: ['v*'] },
    schedule: [{ cron: '0 3 * * 1' }],
    workflow_dispatch: { inputs: { target: { description: 'Where to', required: true, type: 'choice', options: ['dev', 'staging'] } } },
  },
  concurrency: { group: text`release-${github('ref')}`, 'cancel-in-progress': false },
  actions: { 'acme/deploy': { version: 'v2.1.0', sha, inputs: ['target', 'token'], outputs: ['url'] } },
  jobs: {
    build: {
      name: 'build',
      'runs-on': 'ubuntu-24.04',
      'timeout-minutes': 20,
      strategy: { 'fail-fast': false, 'max-parallel': 2, matrix: { node: [20, 22] } },
      permissions: { contents: 'read', packages: { write: 'push the image' } },
      services: {
        postgres: {
          image: `docker.io/library/postgres:17.2@sha256:${'a'.repeat(64)}`,
          env: { POSTGRES_HOST_AUTH_METHOD: 'trust' },
          ports: ['5432:5432'],
        },
      },
      env: { CI: true },
      outputs: { digest: steps('build').output('digest') },
      steps: [
        { name: 'Check out', uses: 'actions/checkout', with: { 'persist-credentials': false } },
        {
          name: 'Build',
          id: 'build',
          uses: 'docker/build-push-action',
          with: { context: '.', tags: text`example.com/shop:${github('sha')}` },
        },
        { name: 'Say', env: { NODE: matrix('node') }, run: 'echo "built for $NODE"\n', 'continue-on-error': true, 'timeout-minutes': 5 },
      ],
    },
    deploy: {
      name: 'deploy',
      needs: 'build',
      if: and(equals(github('event_name'), 'push'), notEquals(needs('build').output('digest'), '')),
      'runs-on': 'ubuntu-24.04',
      'timeout-minutes': 10,
      environment: 'release',
      permissions: {},
      steps: [
        {
          name: 'Deploy',
          id: 'deploy',
          uses: 'acme/deploy',
          with: { target: 'dev', token: { value: secrets('TOKEN'), comment: 'only this job has it' } },
        },
        { name: 'Print', env: { URL: steps('deploy').output('url') }, run: 'echo "$URL"\n' },
      ],
    },
    notify: {
      name: 'notify',
      needs: ['deploy'],
      uses: { value: `acme/workflows/.github/workflows/notify.yml@${sha}`, comment: 'v1.4.0' },
      permissions: { contents: 'read' },
      with: { text: 'released' },
      secrets: { token: secrets('CHAT_TOKEN') },
    },
  },
} as const satisfies WorkflowProps<{ 'acme/deploy': { version: string; sha: string; inputs: ['target', 'token']; outputs: ['url'] } }>;

const problemsOf = (make: () => unknown): readonly string[] => {
  try {
    make();
  } catch (error) {
    if (error instanceof UserError) return error.problems.map(({ code, at }) => `${code} ${at.join(' ')}`);
    throw error;
  }
  return [];
};

describe('a workflow on its own', () => {
  const workflow = new Workflow(new Chart(new App(), 'chart'), 'release', release);

  it('is a file that actionlint and the language service accept', async () => {
    expect(workflow.path).toBe('.github/workflows/release.yml');
    expect(await judgeWorkflow(workflow.path, workflow.content, release.actions)).toEqual([]);
  });

  it('has each action at its commit, and each reason as a comment', () => {
    expect(workflow.content).toMatchInlineSnapshot(`
      "name: release
      run-name: release \${{ github.ref_name }}
      "on":
        push:
          tags:
            - v*
        schedule:
          - cron: 0 3 * * 1
        workflow_dispatch:
          inputs:
            target:
              description: Where to
              required: true
              type: choice
              options:
                - dev
                - staging
      permissions: {}
      concurrency:
        group: release-\${{ github.ref }}
        cancel-in-progress: false
      jobs:
        build:
          name: build
          strategy:
            fail-fast: false
            max-parallel: 2
            matrix:
              node:
                - 20
                - 22
          runs-on: ubuntu-24.04
          timeout-minutes: 20
          permissions:
            contents: read
            packages: write # push the image
          services:
            postgres:
              image: "docker.io/library/postgres:17.2@sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
              env:
                POSTGRES_HOST_AUTH_METHOD: trust
              ports:
                - "5432:5432"
          env:
            CI: true
          outputs:
            digest: \${{ steps.build.outputs.digest }}
          steps:
            - name: Check out
              uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
              with:
                persist-credentials: false
            - name: Build
              id: build
              uses: docker/build-push-action@53b7df96c91f9c12dcc8a07bcb9ccacbed38856a # v7.3.0
              with:
                context: "."
                tags: "example.com/shop:\${{ github.sha }}"
            - name: Say
              env:
                NODE: \${{ matrix.node }}
              run: |
                echo "built for $NODE"
              continue-on-error: true
              timeout-minutes: 5
        deploy:
          name: deploy
          if: "github.event_name == 'push' && needs.build.outputs.digest != ''"
          needs: build
          runs-on: ubuntu-24.04
          timeout-minutes: 10
          environment: release
          permissions: {}
          steps:
            - name: Deploy
              id: deploy
              uses: acme/deploy@9f0b1d2c3e4a5968778695a4b3c2d1e0f9a8b7c6 # v2.1.0
              with:
                target: dev
                token: \${{ secrets.TOKEN }} # only this job has it
            - name: Print
              env:
                URL: \${{ steps.deploy.outputs.url }}
              run: |
                echo "$URL"
        notify:
          name: notify
          needs:
            - deploy
          permissions:
            contents: read
          uses: acme/workflows/.github/workflows/notify.yml@9f0b1d2c3e4a5968778695a4b3c2d1e0f9a8b7c6 # v1.4.0
          with:
            text: released
          secrets:
            token: \${{ secrets.CHAT_TOKEN }}
      "
    `);
  });
});

const ofJobs = (jobs: Record<string, object>, rest: object = {}): readonly string[] =>
  problemsOf(
    () =>
      new Workflow(new App(), 'w', {
        on: { push: {} },
        concurrency: { group: 'w', 'cancel-in-progress': false },
        jobs,
        ...rest,
      } as WorkflowProps),
  );
const job = {
  name: 'build',
  'runs-on': 'ubuntu-24.04',
  'timeout-minutes': 5,
  permissions: {},
  steps: [{ name: 'Run', run: 'true' }],
} satisfies Job;

describe('a workflow that is wrong', () => {
  it.each<[string, Record<string, object>, object | undefined, readonly string[]]>([
    [
      'an event that runs code of others with secrets',
      { build: job },
      { on: { pull_request_target: {} } },
      ['unknown-key w.on.pull_request_target'],
    ],
    ['no event', { build: job }, { on: {} }, ['none-given w.on']],
    ['no job', {}, undefined, ['wrong-type w.jobs']],
    ['no permissions', { build: { ...job, permissions: undefined } }, undefined, ['missing-key w.jobs.build']],
    [
      'a permission without its reason',
      { build: { ...job, permissions: { packages: 'write' } } },
      undefined,
      ['wrong-type w.jobs.build.permissions.packages'],
    ],
    [
      'an expression in a script',
      { build: { ...job, steps: [{ name: 'Run', run: github('head_ref') }] } },
      undefined,
      ['invalid-command w.jobs.build.steps[0].run'],
    ],
    [
      'an expression as text in a script',
      { build: { ...job, steps: [{ name: 'Run', run: 'echo ${{ github.head_ref }}' }] } },
      undefined,
      ['invalid-command w.jobs.build.steps[0].run'],
    ],
    [
      'an input that the action does not have',
      { build: { ...job, steps: [{ name: 'Check out', uses: 'actions/checkout', with: { depth: 1 } }] } },
      undefined,
      ['unknown-key w.jobs.build.steps[0].with.depth'],
    ],
    [
      'an output that the action does not have',
      { build: { ...job, outputs: { x: steps('b').output('tag') }, steps: [{ name: 'B', id: 'b', uses: 'docker/build-push-action' }] } },
      undefined,
      ['unknown-output w.jobs.build.outputs.x'],
    ],
    [
      'a step that is later',
      {
        build: {
          ...job,
          steps: [
            { name: 'A', if: equals(steps('b').outcome, 'success'), run: 'true' },
            { name: 'B', id: 'b', run: 'true' },
          ],
        },
      },
      undefined,
      ['unknown-step w.jobs.build.steps[0].if'],
    ],
    [
      'two steps of one ID',
      { build: { ...job, steps: [1, 2].map(() => ({ name: 'A', id: 'a', run: 'true' })) } },
      undefined,
      ['given-twice w.jobs.build.steps[1].id'],
    ],
    [
      'a key that the matrix does not have',
      { build: { ...job, name: text`build ${matrix('node')}` } },
      undefined,
      ['unknown-output w.jobs.build.name'],
    ],
    ['a job that needs itself', { build: { ...job, needs: 'build' } }, undefined, ['unknown-job w.jobs.build.needs']],
    [
      'another workflow that is not pinned',
      { build: { name: 'call', permissions: {}, uses: { value: 'acme/x/.github/workflows/y.yml@v1', comment: 'v1' } } },
      undefined,
      ['invalid-name w.jobs.build.uses.value'],
    ],
    ['a repository outside of a platform', { build: job }, { repository: 'cart' }, ['without-effect w.repository']],
    [
      'several at once',
      { build: { ...job, needs: 'x', steps: [{ name: 'A', uses: 'a/b' }] } },
      undefined,
      ['unknown-action w.jobs.build.steps[0].uses', 'unknown-job w.jobs.build.needs'],
    ],
  ])('says so of %s', (_, jobs, rest, expected) => {
    expect([...ofJobs(jobs, rest)].sort()).toEqual([...expected].sort());
  });

  it('is not added to the tree', () => {
    const app = new App();
    expect(problemsOf(() => new Workflow(app, 'Nightly Run', { ...release, jobs: {} }))).toEqual([
      'invalid-name Nightly Run',
      'wrong-type Nightly Run.jobs',
    ]);
    expect(app.node.children).toEqual([]);
  });
});

describe('a workflow of a platform', () => {
  const declare = (props: object = {}, pins?: PlatformDefinition['github']['actions']) => {
    const { definition } = example();
    const github = { ...definition.github, ...(pins ? { actions: pins } : {}) };
    const platform = new Platform(new GitOpsApp(), 'gitops-platform', { ...definition, github });
    const { name, definition: words } = service();
    new Service(platform, name, words);
    new Workflow(platform, 'nightly', { ...release, repository: 'payments-api', ...props } as WorkflowProps);
    return render(definitionsOf(platform));
  };
  const path = 'payments-api/.github/workflows/nightly.yml';

  it('is written to its repository, and is in the ledger there', () => {
    const { files, problems } = declare();
    const texts = new Map(files.entries());
    expect(problems).toEqual([]);
    expect(texts.get(path)).toMatch(/^# Generated by Charthouse for platform gitops-platform\. Do not edit\.\nname: nightly\n/);
    expect(texts.get('payments-api/.charthouse/repository.sha256')).toContain('.github/workflows/nightly.yml');
  });

  it('has the actions as the platform pins them, and so have generated workflows', () => {
    const { files, problems } = declare({}, { 'actions/checkout': { version: 'v7.0.2', sha } });
    const texts = new Map(files.entries());
    expect(problems).toEqual([]);
    for (const file of [path, 'payments-api/.github/workflows/ci.yml', 'gitops-platform/.github/workflows/check.yml'])
      expect(texts.get(file)).toContain(`actions/checkout@${sha} # v7.0.2\n`);
    expect([...texts.values()].filter((each) => each.includes('3d3c42e5aac5ba805825da76410c181273ba90b1'))).toEqual([]);
  });

  it.each([
    ['a repository that is not there', { repository: 'cart' }, ['unknown-repository workflows.nightly.repository']],
    ['the file of a generated workflow', { file: 'ci' }, ['names-meet workflows.ci']],
  ])('is refused for %s', (_, props, expected) => {
    expect(declare(props).problems.map(({ code, at }) => `${code} ${at.join(' ')}`)).toEqual(expected);
  });

  it('must name its repository', () => {
    expect(problemsOf(() => declare({ repository: undefined }))).toEqual(['missing-key platform-gitops-platform/nightly']);
  });

  it('must not report the gate a second time', () => {
    const gate = { ...job, name: 'gate' };
    const on = { pull_request: {}, merge_group: { types: ['checks_requested' as const] } };
    expect(declare({ on, jobs: { gate } }).problems.map(({ code }) => code)).toEqual(['gate-not-reported']);
  });
});
