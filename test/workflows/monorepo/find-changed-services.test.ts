import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { renderApplicationWorkflow } from '../../../src/workflows/application-workflow';
import { renderBranchesWorkflow } from '../../../src/workflows/branches-workflow';
import { applicationRepositories } from '../../../src/model/facts/application-repositories';
import { models, service } from '../../example-platform';
import { scriptNamed } from '../examples';
import type { Workflow } from '../rendered-workflow';
import { itWithJq, runScripts, type RunResult } from '../run-scripts';
import { Origin } from './origin';

jest.setTimeout(60_000); // scripts and Git start many processes

const of = (name: string, source: object = {}, changes: object = {}) =>
  service({ source: { repository: 'shop', path: `services/${name}`, ...source }, images: undefined, ...changes }, name);

function workflowFor(services: ReturnType<typeof service>[]): Workflow {
  const input = models({ services });
  return renderApplicationWorkflow(applicationRepositories(input.services)[0]!, input.platform)[0]!.content as Workflow;
}

const shop = workflowFor([of('cart', { shared: ['libraries/money', 'go.work'] }), of('cart-api'), of('orders', { test: 'npm test' })]);
const files = { 'services/cart/a': '1', 'services/cart-api/a': '1', 'services/orders/a': '1', 'libraries/money/a': '1', 'README.md': '1' };
const all = ['cart', 'cart-api', 'orders'];

/** A branch whose name is special in addresses and for the shell. */
const branch = "feature/a&b=#1+'x'";

interface Event {
  readonly event: 'push' | 'pull_request' | 'merge_group';
  /** The commit that is checked out. */
  readonly commit: string;
  /** The commit before the group in the merge queue. */
  readonly queueBase?: string;
  /** The commit of the last run that passed. */
  readonly passed?: string;
  /** What GitHub answers about the open pull requests of the branch. */
  readonly pulls?: string;
}

let origin: Origin;
beforeEach(() => (origin = new Origin()));
afterEach(() => origin.remove());

function find(workflow: Workflow, { event, commit, queueBase = '', passed = '', pulls = '[]' }: Event): RunResult {
  return runScripts(
    [scriptNamed('Find the changed services', workflow.jobs.changes!)].map((step) => ({ ...step, id: 'find' })),
    {
      expressions: { 'github.token': 'token' },
      programs: origin.programs,
      env: {
        ...origin.env,
        GITHUB_EVENT_NAME: event,
        GITHUB_EVENT_PATH: origin.event({ merge_group: { base_sha: queueBase } }),
        GITHUB_SHA: commit,
        PASSED: passed,
        ...{
          BRANCH: branch,
          PULLS: pulls,
          GITHUB_REF_NAME: branch,
          GITHUB_REPOSITORY_OWNER: 'myorg',
          GITHUB_SERVER_URL: 'https://github.com',
        },
        GIT_CONFIG_GLOBAL: '/dev/null',
      },
      folder: origin.checkOut(commit),
    },
  );
}

/** The changed services: those that are tested, in a matrix or alone. */
function changed(event: Event, workflow = shop): string[] {
  const { status, outputs, output } = find(workflow, event);
  expect([status, output]).toEqual([0, expect.stringContaining('changed services: ')]);
  return JSON.parse(outputs['find.services']!) as string[];
}

describe('a pull request', () => {
  itWithJq.each([
    ['a file of a service', { 'services/cart/a': '2' }, ['cart']],
    ['a deeper file, which is new', { 'services/orders/b/c/d.ts': '1' }, ['orders']],
    ['a file that goes', { 'services/orders/a': null }, ['orders']],
    ['files of two services', { 'services/cart/a': '2', 'services/orders/a': '2' }, ['cart', 'orders']],
    ['a folder that a service shares', { 'libraries/money/b': '1' }, ['cart']],
    ['a file that a service shares', { 'go.work': '1' }, ['cart']],
    ['a file that belongs to no service', { 'README.md': '2', 'libraries/other/a': '1', 'services/a': '1' }, []],
    ['a file with an unusual name', { 'services/cart/é " \\ \n$(x).md': '1' }, ['cart']],
    ['the workflow', { '.github/workflows/ci.yml': '1' }, all],
    ['another workflow', { '.github/workflows/nightly.yml': '1' }, []],
    ['nothing', {}, []],
  ])('changes %s', (_, changes: Record<string, string | null>, expected) => {
    origin.commit(files);
    origin.git('checkout', '--quiet', '-b', 'change');
    origin.commit(changes);
    expect(changed({ event: 'pull_request', commit: origin.merged('change') })).toEqual(expected);
  });

  itWithJq('moves files from one service to another: both change', () => {
    origin.commit(files);
    origin.git('checkout', '--quiet', '-b', 'change');
    origin.git('mv', 'services/cart/a', 'services/orders/moved');
    origin.commit({});
    expect(changed({ event: 'pull_request', commit: origin.merged('change') })).toEqual(['cart', 'orders']);
  });

  itWithJq('of several commits has the changes of all, and none of those that were merged since', () => {
    origin.commit(files);
    origin.git('checkout', '--quiet', '-b', 'change');
    origin.commit({ 'services/cart/a': '2' });
    origin.commit({ 'README.md': '2' });
    origin.commit({ 'libraries/other': '2' });
    origin.git('checkout', '--quiet', 'main');
    origin.commit({ 'services/orders/a': '3' });
    expect(changed({ event: 'pull_request', commit: origin.merged('change') })).toEqual(['cart']);
  });

  itWithJq('has the legs of each matrix, and nothing of what did not change', () => {
    origin.commit(files);
    origin.git('checkout', '--quiet', '-b', 'change');
    origin.commit({ 'services/cart-api/a': '2' });
    const { outputs } = find(shop, { event: 'pull_request', commit: origin.merged('change') });
    expect(Object.fromEntries(Object.entries(outputs).map(([name, value]) => [name, JSON.parse(value) as unknown]))).toEqual({
      'find.services': ['cart-api'],
      'find.test': [{ job: 'cart-api-test', service: 'cart-api', path: 'services/cart-api' }],
      'find.build': [{ job: 'cart-api-build', service: 'cart-api', path: 'services/cart-api' }],
      'find.image': [{ job: 'cart-api-image', service: 'cart-api', image: 'ghcr.io/myorg/cart-api', path: 'services/cart-api' }],
      'find.promote': [{ job: 'cart-api-promote', service: 'cart-api', tagFiles: 'cart-api ghcr.io/myorg/cart-api' }],
    });
  });
});

describe('a group of the merge queue', () => {
  itWithJq('is compared with the commit before it, however many commits it has', () => {
    origin.commit(files);
    const queueBase = origin.commit({ 'services/orders/a': '2' });
    origin.git('checkout', '--quiet', '-b', 'queue');
    origin.commit({ 'services/cart/a': '2' });
    origin.commit({ 'README.md': '2' });
    const commit = origin.commit({ 'README.md': '3' });
    expect(changed({ event: 'merge_group', commit, queueBase })).toEqual(['cart']);
  });

  itWithJq('is tested as a whole where its base cannot be fetched', () => {
    const commit = origin.commit(files);
    expect(changed({ event: 'merge_group', commit, queueBase: 'f'.repeat(40) })).toEqual(all);
  });
});

describe('a push', () => {
  itWithJq('builds everything where no run has passed yet, or GitHub does not tell', () => {
    const commit = origin.commit(files);
    expect(changed({ event: 'push', commit })).toEqual(all);
    expect(changed({ event: 'push', commit, passed: 'fails' })).toEqual(all);
    expect(changed({ event: 'push', commit, passed: 'f'.repeat(40) })).toEqual(all);
  });

  itWithJq('builds what changed since the last run that passed, not since the push before', () => {
    const passed = origin.commit(files);
    origin.commit({ 'services/orders/a': '2' }); // its run failed, or gave way to the next one
    origin.commit({ 'README.md': '2' });
    const commit = origin.commit({ 'services/cart/a': '2' });
    expect(changed({ event: 'push', commit, passed })).toEqual(['cart', 'orders']);
    expect(changed({ event: 'push', commit, passed: origin.git('rev-parse', 'HEAD^') })).toEqual(['cart']);
  });

  itWithJq('builds what a merge commit brought, and what a squashed one did', () => {
    const passed = origin.commit(files);
    origin.git('checkout', '--quiet', '-b', 'change');
    origin.commit({ 'services/cart/a': '2' });
    origin.commit({ 'services/orders/a': '2' });
    origin.git('checkout', '--quiet', 'main');
    origin.git('merge', '--quiet', '--no-ff', '--message', 'merge', 'change');
    expect(changed({ event: 'push', commit: origin.head, passed })).toEqual(['cart', 'orders']);
    origin.git('reset', '--quiet', '--hard', passed);
    origin.git('merge', '--quiet', '--squash', 'change');
    expect(changed({ event: 'push', commit: origin.commit({}), passed })).toEqual(['cart', 'orders']);
  });

  itWithJq('builds everything after a forced push: the images are of commits that are gone', () => {
    const first = origin.commit(files);
    const passed = origin.commit({ 'services/orders/a': '2' });
    origin.git('reset', '--quiet', '--hard', first);
    const commit = origin.commit({ 'services/cart/a': '2' });
    expect(changed({ event: 'push', commit, passed })).toEqual(all);
    expect(changed({ event: 'push', commit: first, passed })).toEqual(all);
  });

  itWithJq('builds both folders of a service that was renamed', () => {
    const passed = origin.commit(files);
    origin.git('mv', 'services/cart', 'services/cart-api/inner');
    expect(changed({ event: 'push', commit: origin.commit({}), passed })).toEqual(['cart', 'cart-api']);
  });
});

describe('a push to a branch', () => {
  const checked = { checkedOnPush: true };
  const input = models({
    services: [of('cart', checked), of('cart-api', checked), of('orders', { ...checked, test: 'npm test' }), of('web')],
  });
  const workflow = renderBranchesWorkflow(applicationRepositories(input.services)[0]!, input.platform)[0]!.content as Workflow;
  const pull = (base: string): object => ({ base: { ref: base }, html_url: 'https://github.com/myorg/shop/pull/1' });
  const push = (pulls: string): string[] => {
    const { outputs, status, output } = find(workflow, { event: 'push', commit: origin.head, pulls });
    expect([status, output]).toEqual([0, expect.stringContaining('changed services: ')]);
    const found = JSON.parse(outputs['find.services']!) as string[];
    const legs = JSON.parse(outputs['find.test']!) as { service: string }[];
    expect(legs.map(({ service: name }) => name)).toEqual(found.filter((name) => name !== 'orders'));
    return found;
  };
  beforeEach(() => {
    origin.commit(files);
    origin.git('checkout', '--quiet', '-b', 'feature');
    origin.commit({ 'services/cart/a': '2' });
    origin.commit({ 'services/orders/a': '2' });
    origin.git('checkout', '--quiet', 'main');
    origin.commit({ 'services/cart-api/a': '3' });
    origin.git('checkout', '--quiet', 'feature');
  });

  itWithJq('checks what the whole branch changed, and nothing that was merged since', () => {
    expect(push('[]')).toEqual(['cart', 'orders']);
    expect(push(JSON.stringify([pull('other')]))).toEqual(['cart', 'orders']);
  });

  itWithJq('checks nothing where a pull request does', () => {
    expect(push(JSON.stringify([pull('main')]))).toEqual([]);
    expect(push(JSON.stringify([pull('other'), pull('main')]))).toEqual([]);
  });

  itWithJq('checks what changed where GitHub does not tell of pull requests', () => {
    expect(push('fails')).toEqual(['cart', 'orders']);
  });

  itWithJq('checks everything where the branch has no commit in common with the main branch', () => {
    origin.git('checkout', '--quiet', '--orphan', 'alone');
    origin.commit({ 'services/cart/a': '2' });
    expect(push('[]')).toEqual(all);
  });
});

describe('a repository', () => {
  itWithJq('whose root is the folder of a service has it changed by every file, and a folder above another is no other', () => {
    const workflow = workflowFor([of('root', { path: '.' }), of('web', { path: './web/./app' }), of('site', { path: 'web', test: 'x' })]);
    origin.commit({ 'web/app/a': '1', 'web/a': '1' });
    origin.git('checkout', '--quiet', '-b', 'change');
    origin.commit({ 'web/app/a': '2' });
    expect(changed({ event: 'pull_request', commit: origin.merged('change') }, workflow)).toEqual(['root', 'site', 'web']);
    origin.git('checkout', '--quiet', '-b', 'other');
    origin.commit({ 'web/b': '2' });
    expect(changed({ event: 'pull_request', commit: origin.merged('other') }, workflow)).toEqual(['root', 'site']);
  });

  itWithJq('tests, builds and promotes one service where one changed, of a dozen', () => {
    const file = join(__dirname, '../../golden/market/market/.github/workflows/ci.yml');
    const workflow = parse(readFileSync(file, 'utf8')) as Workflow;
    const { SERVICES } = scriptNamed('Find the changed services', workflow.jobs.changes!).env!;
    const names = SERVICES!
      .trim()
      .split('\n')
      .map((line) => line.split(' ')[0]!);
    expect(names.length).toBeGreaterThan(12);
    origin.commit(Object.fromEntries(names.map((name) => [`services/${name}/a`, '1'])));
    for (const name of names) {
      const passed = origin.head;
      const { outputs } = find(workflow, { event: 'push', commit: origin.commit({ [`services/${name}/a`]: '2' }), passed });
      const alone = Object.keys(workflow.jobs).filter((id) => id.startsWith(`${name}-`));
      const jobs = ['test', 'image', 'promote'].map((id) => [
        ...(JSON.parse(outputs[`find.${id}`]!) as { job: string }[]).map(({ job }) => job),
        ...alone.filter((job) => job.startsWith(`${name}-${id}`)),
      ]);
      expect(jobs.map(({ length }) => length)).toEqual([1, name === 'suggestions' ? 2 : 1, 1]);
      expect(jobs.flat().every((job) => job.startsWith(`${name}-`))).toBe(true);
    }
  });
});
