import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Commented } from '../../src/files/yaml';
import { actions } from '../../src/workflows/actions';
import type { ActionStep, Job, RunStep, Step } from './rendered-workflow';
import { gateJob } from '../../src/names/github';
import { models, platform, service } from '../example-platform';
import { judgeWorkflow } from '../judges/workflows';
import { allShapes, shop, withDefinitions, workflowsOf, type Example } from './examples';

const examples = allShapes();

const jobs = examples.flatMap(({ workflow }) => Object.values(workflow.jobs));
const steps = jobs.flatMap((job) => job.steps);
const actionSteps = steps.filter((step): step is ActionStep => 'uses' in step);
const scripts = steps.filter((step): step is RunStep => 'run' in step);
const usesOf = (step: Step): string => ('uses' in step ? String(step.uses.value).replace(/@.*/, '') : '');
/** The outputs that a script writes. */
const writtenBy = ({ run }: RunStep): string[] => [...run.matchAll(/echo ["'](\w+)=.*$/gm)].map(([, output]) => output!);
const pushes = (step: Step): boolean => 'uses' in step && usesOf(step) === 'docker/build-push-action' && step.with?.push === true;
const runsOnPullRequests = ({ workflow }: Example): boolean => 'pull_request' in workflow.on;

describe('every workflow', () => {
  it.each(examples.map((each) => [`${each.repository} ${each.path}`, each] as const))(
    '%s passes actionlint and the language service',
    async (_, { path, text }) => {
      expect(await judgeWorkflow(path, text)).toEqual([]);
    },
  );

  it('uses actions of the table alone, by commit, with the version beside it', () => {
    for (const { text } of examples) {
      const found = [...text.matchAll(/^ *(?:- )?uses: (.*)$/gm)].map(([, used]) => used!);
      for (const used of found) {
        const [, name, sha, version] = /^([^@]+)@([0-9a-f]{40}) # (v\d+\.\d+\.\d+)$/.exec(used) ?? [used];
        expect(actions).toHaveProperty([name!], expect.objectContaining({ sha, version }));
      }
    }
  });

  it('sets inputs that the action has', () => {
    for (const step of actionSteps) {
      expect(actions[usesOf(step) as keyof typeof actions].inputs).toEqual(expect.arrayContaining(Object.keys(step.with ?? {})));
    }
  });

  it('reads outputs that the action has, of a step that is there', () => {
    for (const job of jobs) {
      for (const [, id, output] of JSON.stringify(job).matchAll(/steps\.([\w-]+)\.outputs\.([\w-]+)/g)) {
        const step = job.steps.find((each) => each.id === id)!;
        const { outputs } = ('run' in step ? { outputs: writtenBy(step) } : actions[usesOf(step) as keyof typeof actions]) as {
          outputs?: readonly string[];
        };
        expect(outputs).toContain(output);
      }
    }
  });

  it('allows itself nothing, and gives each job what it needs', () => {
    expect(examples.map(({ workflow }) => workflow.permissions)).toEqual(examples.map(() => ({})));
    expect(jobs.every((job) => job.permissions !== undefined)).toBe(true);
  });

  it('says why, wherever a job may do more than read the code', () => {
    for (const [scope, access] of jobs.flatMap((job) => Object.entries(job.permissions))) {
      if (scope === 'contents') expect(access).toBe('read');
      else
        expect(access).toEqual(
          new Commented(
            expect.stringMatching(/^(?:read|write)$/) as unknown as string,
            expect.stringMatching(/^\w.* .*\w$/) as unknown as string,
          ),
        );
    }
  });

  it('never leaves the token in the checkout', () => {
    const checkouts = actionSteps.filter((step) => usesOf(step) === 'actions/checkout');
    expect(checkouts.length).toBeGreaterThan(0);
    for (const step of checkouts) expect(step.with).toMatchObject({ 'persist-credentials': false });
  });

  it('has no expression in the text of a script', () => {
    expect(scripts.filter(({ run }) => run.includes('${{')).map(({ name }) => name)).toEqual([]);
  });

  const itWithShellcheck = spawnSync('shellcheck', ['--version']).status === 0 ? it : it.skip; // the runners have shellcheck; a machine without it can run the rest

  itWithShellcheck('has no script in which shellcheck finds something', () => {
    const texts = [...new Set(scripts.map(({ run }) => run))];
    const found = texts.map(
      (input) => spawnSync('shellcheck', ['--shell=bash', '--exclude=SC2153', '-'], { input, encoding: 'utf8' }).stdout,
    );
    expect(found.filter((text) => text !== '')).toEqual([]);
  });

  const itWithZizmor = spawnSync('zizmor', ['--version']).status === 0 ? it : it.skip; // where it is installed

  itWithZizmor(
    'has nothing in which zizmor finds something, with its strictest rules',
    () => {
      const folder = mkdtempSync(join(tmpdir(), 'workflows-'));
      examples.forEach(({ text }, index) => {
        const workflows = join(folder, String(index), '.github', 'workflows');
        mkdirSync(workflows, { recursive: true });
        writeFileSync(join(workflows, 'a.yml'), text);
      });
      const { stdout, status } = spawnSync('zizmor', ['--offline', '--no-progress', '--persona=auditor', '--format=plain', folder], {
        encoding: 'utf8',
      });
      rmSync(folder, { recursive: true });
      expect({ stdout, status }).toEqual({ stdout: expect.stringContaining('No findings to report') as string, status: 0 });
    },
    60_000,
  );

  it('is started by events that give no secret to the code of others', () => {
    const events = new Set(examples.flatMap(({ workflow }) => Object.keys(workflow.on)));
    expect([...events].sort()).toEqual(['merge_group', 'pull_request', 'push', 'workflow_dispatch']);
  });

  it('has a name, and an answer to a second run at the same time', () => {
    for (const { workflow } of examples) {
      expect(workflow).toMatchObject({
        name: expect.any(String),
        concurrency: { group: expect.any(String), 'cancel-in-progress': expect.anything() },
      });
    }
  });

  it('names each job and step, limits the time of each job, and runs it on a fixed image', () => {
    for (const job of jobs) {
      expect(job).toMatchObject({ name: expect.any(String), 'timeout-minutes': expect.any(Number) });
      const [first] = [job['runs-on']].flat();
      const own = new Commented('self-hosted', expect.stringMatching(/^zizmor: ignore\[self-hosted-runner\] \w/));
      expect([own, 'ubuntu-24.04', 'ubuntu-24.04-arm']).toContainEqual(first);
    }
    expect(steps.map(({ name }) => name)).not.toContain(undefined);
  });

  it('uses no cache where it pushes an image', () => {
    const pushing = jobs.filter(({ steps: own }) => own.some((step) => pushes(step)));
    expect(pushing.length).toBeGreaterThan(0);
    for (const job of pushing) {
      const told = job.steps.flatMap((step) => ('uses' in step ? Object.entries(step.with ?? {}) : []));
      expect(told.filter(([input]) => input.includes('cache'))).toEqual(expect.arrayContaining([['cache-binary', false]]));
      expect(told.filter(([input, value]) => input.includes('cache') && value !== false)).toEqual([]);
      expect(job.steps.map(usesOf)).not.toContain('actions/cache');
    }
  });

  it('pushes nothing, logs in nowhere and gets neither secrets nor an identity where it builds an image to try it', () => {
    const trying = jobs.filter(({ steps: own }) => own.some((step) => usesOf(step) === 'docker/build-push-action' && !pushes(step)));
    expect(trying.length).toBeGreaterThan(0);
    for (const job of trying) {
      expect(job.permissions).toEqual({ contents: 'read' });
      expect(job).not.toHaveProperty('environment');
      expect(job.steps.map(usesOf)).not.toContain('docker/login-action');
      expect(JSON.stringify(job)).not.toContain('secrets.');
    }
  });

  it('builds an image before the merge to try it, and after the merge to push it, and runs the tests in it for both', () => {
    const building = jobs.filter(({ steps: own }) => own.some((step) => usesOf(step) === 'docker/build-push-action'));
    const eventsOf = (title: string): unknown[] =>
      building
        .filter(({ steps: own }) => own.some(({ name }) => name === title))
        .map((job) => job.if?.split(' && ').filter((part) => part.includes('event_name')));
    expect(new Set(eventsOf('Build').flat())).toEqual(new Set(["github.event_name != 'push'"]));
    expect(new Set(eventsOf('Build and push').flat())).toEqual(new Set(["github.event_name == 'push'"]));
    expect(new Set(eventsOf('Test').flat())).toEqual(new Set([undefined]));
  });

  it('reads a cache of its own for each image', () => {
    for (const { workflow } of examples) {
      const scopes = [...JSON.stringify(workflow).matchAll(/"cache-from":"type=gha,scope=([^"]+)"/g)].map(([, scope]) => scope);
      expect(new Set(scopes).size).toBe(scopes.length);
    }
  });

  it('limits the token of the promoter to the config repository and to what a pull request takes', () => {
    const taking = jobs.filter((job) => JSON.stringify(job).includes('PROMOTER_PRIVATE_KEY'));
    expect(taking.length).toBeGreaterThan(0);
    for (const job of taking) {
      expect(job).toMatchObject({ environment: 'gitops-promotion', permissions: {} });
      expect(job.steps.find(({ id }) => id === 'token')).toMatchObject({
        with: { owner: 'myorg', repositories: 'gitops-platform', 'permission-contents': 'write', 'permission-pull-requests': 'write' },
      });
    }
  });

  it('limits the tokens of the reader to reading: names everywhere, content where it was told', () => {
    const taking = jobs.filter((job) => JSON.stringify(job).includes('READER_PRIVATE_KEY'));
    expect(taking.length).toBeGreaterThan(0);
    for (const job of taking) {
      expect(job).toMatchObject({ environment: 'gitops-plan', permissions: {} });
      const tokens = job.steps.filter((step): step is ActionStep => usesOf(step) === 'actions/create-github-app-token');
      const allowed = tokens.map(({ with: inputs }) => Object.entries(inputs!).filter(([name]) => /^permission|^repositories/.test(name)));
      expect(allowed).toEqual([
        [['permission-metadata', 'read']],
        [
          ['repositories', '${{ steps.found.outputs.repositories }}'],
          ['permission-contents', 'read'],
        ],
      ]);
    }
  });

  it('limits the token of the applier to the repositories that change, and to what their pull requests take', () => {
    const taking = jobs.filter((job) => JSON.stringify(job).includes('APPLIER_PRIVATE_KEY'));
    expect(taking.length).toBeGreaterThan(0);
    for (const job of taking)
      expect(job).toMatchObject({
        environment: 'gitops-apply',
        permissions: { contents: 'read' },
        steps: expect.arrayContaining([
          expect.objectContaining({
            id: 'applying',
            with: {
              'client-id': '${{ vars.APPLIER_CLIENT_ID }}',
              'private-key': '${{ secrets.APPLIER_PRIVATE_KEY }}',
              owner: 'myorg',
              repositories: '${{ steps.changed.outputs.repositories }}',
              'permission-contents': 'write',
              'permission-pull-requests': 'write',
              'permission-workflows': 'write',
            },
          }),
        ]) as unknown,
      });
  });

  it('limits the token of the planner to reading settings', () => {
    const taking = jobs.filter((job) => JSON.stringify(job).includes('PLANNER_PRIVATE_KEY'));
    expect(taking).toHaveLength(1);
    expect(taking[0]).toMatchObject({ environment: 'terraform-plan', permissions: {} });
    const { with: inputs } = taking[0]!.steps.find(({ id }) => id === 'planning') as ActionStep;
    const permissions = Object.entries(inputs!).filter(([name]) => name.startsWith('permission-'));
    expect(permissions.map(([, access]) => access)).toEqual(permissions.map(() => 'read'));
  });

  it('runs no code of the definitions where it has a secret, or may write', () => {
    const privileged = jobs.filter(
      (job) => job.environment !== undefined || Object.values(job.permissions).some((access) => access instanceof Commented),
    );
    const running = privileged.filter((job) => job.steps.some((step) => 'run' in step && /\bnp[mx] /.test(step.run)));
    expect(running.map(({ name }) => name)).toEqual([]);
    const definitions = jobs.filter((job) => job.steps.some((step) => 'run' in step && /\bnpx (?!--no )/.test(step.run)));
    expect(definitions.map(({ name }) => name)).toEqual([
      'test',
      'plan',
      'apply',
      'test',
      'plan',
      'apply',
      'test',
      'plan',
      'apply',
      'test',
      'verify ${{ matrix.part }}',
      'plan',
      'apply',
      'test',
      'plan',
      'apply',
    ]);
  });

  it('reads no secret outside an environment but the token of its job', () => {
    for (const job of jobs.filter(({ environment }) => environment === undefined)) {
      expect(JSON.stringify(job)).not.toMatch(/secrets\.(?!GITHUB_TOKEN)/);
    }
  });

  it('is the same text again, in whatever order services were declared', () => {
    const services = [...shop, service()];
    const texts = (order: typeof services): string[] => workflowsOf(models({ services: order })).map(({ text }) => text);
    expect(texts(services)).toEqual(texts(services));
    expect(texts([...services].reverse()).sort()).toEqual(texts(services).sort());
  });
});

describe('the gate', () => {
  const judged = examples.filter(runsOnPullRequests);

  it('is reported by exactly one workflow of each repository that runs on pull requests', () => {
    for (const shape of [models(), models({ services: shop }), models({ platform: platform({ github: withDefinitions() }) })]) {
      const reporting = workflowsOf(shape)
        .filter(runsOnPullRequests)
        .filter(({ workflow }) => Object.values(workflow.jobs).some(({ name }) => name === gateJob));
      expect(reporting.map(({ repository }) => repository)).toEqual([...new Set(workflowsOf(shape).map(({ repository }) => repository))]);
    }
  });

  it('is reported in the merge queue too', () => {
    for (const { workflow } of judged) expect(workflow.on).toHaveProperty('merge_group');
  });

  it('always runs, after every job that runs on pull requests', () => {
    for (const { workflow } of judged) {
      const { [gateJob]: gate, ...others } = workflow.jobs;
      const onPush = (job: Job): boolean =>
        /github\.event_name == 'push'/.test(job.if ?? '') || [job.needs ?? []].flat().some((id) => onPush(others[id]!));
      const judging = Object.keys(others).filter((id) => !onPush(others[id]!));
      expect([gate!.if, gate!.needs]).toEqual(judging.length > 0 ? ['always()', judging] : [undefined, undefined]);
    }
  });
});
