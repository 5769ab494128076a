import { actions } from '../../src/workflows/actions';
import { Recurring } from '../../src/workflows/recurring';
import { renderWorkflow } from '../../src/workflows/render-workflow';
import type { Job, WorkflowDefinition } from '../../src/workflows/workflow';

describe('Recurring', () => {
  it('makes the same object of parts that are alike', () => {
    const made = new Recurring((part: { readonly text: string }) => ({ ...part }));
    const first = made.of('a', { text: 'x' });
    expect(made.of('a', { text: 'x' })).toBe(first);
    expect(made.of('b', { text: 'x' })).not.toBe(first);
    expect(made.of('a', { text: 'y' })).toEqual({ text: 'y' });
    expect(made.of('a', { text: 'x' })).not.toBe(first);
  });
});

describe('renderWorkflow', () => {
  const job = (message: string): Job => ({
    name: 'test',
    'runs-on': 'ubuntu-24.04',
    'timeout-minutes': 5,
    permissions: { contents: 'read' },
    steps: [
      { name: 'Check out', uses: 'actions/checkout', with: { 'persist-credentials': false } },
      { name: 'Say it', env: { MESSAGE: message }, run: 'echo "$MESSAGE"' },
    ],
  });
  const workflow = (message: string): WorkflowDefinition => ({
    name: 'ci',
    on: { push: {} },
    concurrency: { group: 'ci', 'cancel-in-progress': true },
    jobs: { same: job('same'), other: job(message) },
  });
  type Jobs = Readonly<Record<'same' | 'other', { readonly steps: readonly unknown[] }>>;

  it('shares jobs and steps that are alike in workflows of one platform', () => {
    const ofPlatform = {};
    const [one, two] = ['one', 'two'].map((message) => renderWorkflow(workflow(message), ofPlatform).jobs as Jobs);
    expect(two!.same).toBe(one!.same);
    expect(two!.other.steps[0]).toBe(one!.other.steps[0]);
    expect(two!.other.steps[1]).toEqual({ name: 'Say it', env: { MESSAGE: 'two' }, run: 'echo "$MESSAGE"' });
  });

  it('shares nothing with a platform that pins an action at another commit', () => {
    const pinned = { 'actions/checkout': { ...actions['actions/checkout'], version: 'v0', sha: '0'.repeat(40) } };
    const [one, two] = [{}, pinned].map((own) => renderWorkflow(workflow('one'), own).jobs as Jobs);
    expect(one!.same.steps[0]).toMatchObject({ uses: { comment: 'v7.0.1' } });
    expect(two!.same.steps[0]).toMatchObject({ uses: { comment: 'v0' } });
  });
});
