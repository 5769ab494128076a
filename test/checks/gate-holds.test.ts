import { gateHolds } from '../../src/checks/gate-holds';
import type { GeneratedFile } from '../../src/files/file-tree';
import { gateOnlyOfPullRequests } from '../../src/names/github';
import { gate } from '../../src/workflows/jobs/gate';
import { models } from '../example-platform';

const results = ['success', 'failure', 'cancelled', 'skipped'] as const;
type Result = (typeof results)[number];
type Needs = Readonly<Record<string, readonly string[]>>;

/** The gate as Charthouse writes it. */
const gateOf = (needs: readonly string[]): Record<string, unknown> =>
  JSON.parse(JSON.stringify(gate(needs, models().platform.runners.gate))) as Record<string, unknown>;

const on = { pull_request: { branches: ['main'] }, merge_group: { types: ['checks_requested'] } };
const ci = (jobs: object, more: object = {}): GeneratedFile => ({ path: '.github/workflows/ci.yml', content: { on, jobs, ...more } });
const found = (file: GeneratedFile): string[] =>
  gateHolds('shop', [file]).map(({ code, message, at }) => {
    expect(at).toEqual(['shop/.github/workflows/ci.yml']);
    return `${code}: ${message.replace(/^.*?: /, '')}`;
  });

/** All ways in which some of the items can be chosen. */
const subsets = <T>(items: readonly T[]): T[][] =>
  items.reduce<T[][]>((all, item) => [...all, ...all.map((each) => [...each, item])], [[]]);

/** All combinations of one item of each list. */
const product = <T>(lists: readonly (readonly T[])[]): T[][] =>
  lists.reduce<T[][]>((all, list) => all.flatMap((each) => list.map((item) => [...each, item])), [[]]);

/** All ways in which up to three jobs can need each other. A job only needs jobs before it, so there is no circle. */
const graphs: readonly Needs[] = [['a'], ['a', 'b'], ['a', 'b', 'c']].flatMap((ids) =>
  product<readonly string[]>(ids.map((_, index) => subsets(ids.slice(0, index)))).map((needs) =>
    Object.fromEntries(ids.map((id, index) => [id, needs[index]!])),
  ),
);

/** What GitHub gives each job: one whose needs did not all succeed is skipped, whatever it would have given itself. */
function resultsOf(graph: Needs, own: readonly Result[]): Record<string, Result> {
  const given: Record<string, Result> = {};
  Object.keys(graph).forEach((id, index) => {
    given[id] = graph[id]!.every((need) => given[need] === 'success') ? own[index]! : 'skipped';
  });
  return given;
}

/** Whether a gate with these needs passes in some run in which a job failed or was cancelled. */
const slipsThrough = (graph: Needs, needed: readonly string[]): boolean =>
  product<Result>(Object.keys(graph).map(() => results)).some((own) => {
    const given = resultsOf(graph, own);
    const isBad = (result: Result | undefined): boolean => result === 'failure' || result === 'cancelled';
    return Object.values(given).some(isBad) && !needed.some((id) => isBad(given[id]));
  });

describe('the gate of a workflow', () => {
  it('is a problem exactly if a job can fail behind its back, for all needs of up to three jobs', () => {
    let leaks = 0;
    for (const graph of graphs) {
      const jobs = Object.fromEntries(Object.entries(graph).map(([id, needs]) => [id, { needs }]));
      for (const needed of subsets(Object.keys(graph))) {
        const problems = found(ci({ ...jobs, gate: gateOf(needed) }));
        const leaking = slipsThrough(graph, needed);
        expect([graph, needed, problems.length > 0]).toEqual([graph, needed, leaking]);
        if (leaking) leaks++;
      }
    }
    expect([graphs.length, leaks]).toEqual([11, 1 + 2 * 3 + 8 * 7]);
  });

  it('is reported on every branch that requires it, or that is a problem', () => {
    const types = ['opened', 'synchronize', 'reopened', 'edited'];
    const pull = (branches: readonly string[]): GeneratedFile =>
      ci({ gate: gateOf([]) }, { on: { ...on, pull_request: { branches, types } } });
    const missing = (branches: readonly string[]): string[] =>
      gateHolds('shop', [pull(branches)], ['main', 'develop', 'release/next']).map(({ message }) => message.replace(/^.*?: /, ''));
    expect(missing(['main', 'develop', 'release/next'])).toEqual([]);
    expect(missing(['**'])).toEqual([]);
    expect(missing(['main'])).toEqual(["its branches do not include 'develop'", "its branches do not include 'release/next'"]);
    expect(missing(['*'])).toEqual(["its branches do not include 'release/next'"]);
  });

  it('counts for one branch only, if several require it', () => {
    const branches = ['main', 'develop'];
    const types = ['opened', 'synchronize', 'reopened', 'edited'];
    const wrong = (name: string, pull: object, protectedBranches = branches): string[] =>
      gateHolds(
        'shop',
        [ci({ gate: { ...gateOf([]), name } }, { on: { ...on, pull_request: { branches, ...pull }, push: { branches } } })],
        protectedBranches,
      ).map(({ code, message }) => `${code}: ${message.replace(/^.*?: /, '')}`);
    const byPush =
      'gate-lets-pass: the push of a branch reports it, too, which counts for a pull request from this branch into another one';
    const byBase = 'gate-lets-pass: a pull request keeps it when its base becomes another branch';
    expect(wrong(gateOnlyOfPullRequests, { types })).toEqual([]);
    expect(wrong('gate', { types })).toEqual([byPush]);
    expect(wrong(gateOnlyOfPullRequests, {})).toEqual([byBase]);
    expect(wrong('gate', {}, ['main'])).toEqual([]);
  });

  it('need not wait for what never judges a pull request', () => {
    const jobs = {
      test: {},
      image: { if: "github.event_name == 'push' && github.actor != 'x'", needs: 'test' },
      promote: { needs: ['image'] },
      release: { needs: 'gate' },
      notes: { needs: 'release' },
    };
    expect(found(ci({ ...jobs, gate: gateOf(['test']) }))).toEqual([]);
    const incomplete = 'gate-lets-pass: it does not wait for all jobs that judge a pull request';
    for (const condition of ["github.event_name == 'push' || true", "github.event_name != 'pull_request'", 'always()'])
      expect(found(ci({ ...jobs, image: { if: condition }, promote: {}, gate: gateOf(['test', 'promote']) }))).toEqual([incomplete]);
    expect(found(ci({ ...jobs, promote: { needs: 'image', if: '${{ !cancelled() }}' }, gate: gateOf(['test']) }))).toEqual([incomplete]);
  });

  const test = { test: {} };
  const sound = gateOf(['test']);

  it.each<[string, object]>([
    ['it is skipped if a job that it needs fails, and GitHub lets a skipped job pass', { if: undefined }],
    ['it is skipped if a job that it needs fails, and GitHub lets a skipped job pass', { if: '!cancelled()' }],
    ['it is skipped if a job that it needs fails, and GitHub lets a skipped job pass', { if: "always() && github.actor != 'x'" }],
    ['none of its steps reads the results of the jobs that it needs', { steps: [{ run: 'true' }] }],
    ["with 'continue-on-error', a job that fails counts as one that succeeds", { 'continue-on-error': true }],
    [
      "with 'continue-on-error', a job that fails counts as one that succeeds",
      { steps: (sound.steps as object[]).map((step) => ({ ...step, 'continue-on-error': true })) },
    ],
  ])('must not pass what failed: %s', (reason, changes) => {
    expect(found(ci({ ...test, gate: { ...sound, ...changes } }))).toEqual([`gate-lets-pass: ${reason}`]);
  });

  it('must not pass a job that hides that it failed', () => {
    expect(found(ci({ test: { 'continue-on-error': true }, gate: sound }))).toEqual([
      "gate-lets-pass: with 'continue-on-error', a job that fails counts as one that succeeds",
    ]);
  });

  const group = (text: string) => ({ concurrency: { group: text, 'cancel-in-progress': false } });
  const shared = 'runs of different pull requests are in one concurrency group, and cancel each other';

  it.each<[string, object, object]>([
    ["'paths' keeps the workflow from pull requests", {}, { on: { ...on, pull_request: { paths: ['src/**'] } } }],
    ["'paths-ignore' keeps the workflow from pull requests", {}, { on: { ...on, pull_request: { 'paths-ignore': ['docs/**'] } } }],
    ["its branches do not include 'main'", {}, { on: { ...on, pull_request: { branches: ['release/*'] } } }],
    [
      'some new commits of a pull request do not start the workflow',
      {},
      { on: { ...on, pull_request: { types: ['opened', 'reopened'] } } },
    ],
    ['a merge queue does not start the workflow', {}, { on: { pull_request: {} } }],
    [shared, {}, group('ci')],
    [shared, {}, group('${{ github.workflow }}-${{ github.event.pull_request.number }}')],
    [shared, { concurrency: 'gate' }, {}],
    ['a matrix may be empty, and its jobs report other names', { strategy: { matrix: { os: [] } } }, {}],
  ])('is reported for each pull request: %s', (reason, job, workflow) => {
    expect(found(ci({ ...test, gate: { ...sound, ...job } }, workflow))).toEqual([`gate-may-not-report: ${reason}`]);
  });

  it.each<[string, object]>([
    ['no concurrency', {}],
    ['a group for each ref', group('${{ github.workflow }}-${{ github.event.pull_request.number || github.ref }}')],
    ['a group for each run', group('${{ github.run_id }}')],
    ['all branches', { on: { ...on, pull_request: {} } }],
    ['all types', { on: { ...on, pull_request: { types: ['opened', 'synchronize', 'reopened', 'labeled'] } } }],
  ])('is sound with %s', (_, workflow) => {
    expect(found(ci({ ...test, gate: sound }, workflow))).toEqual([]);
  });
});
