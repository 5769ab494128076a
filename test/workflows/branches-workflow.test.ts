import { applicationRepositories } from '../../src/model/facts/application-repositories';
import { renderBranchesWorkflow } from '../../src/workflows/branches-workflow';
import { models, service } from '../example-platform';
import type { Workflow } from './rendered-workflow';

function branches(...services: ReturnType<typeof service>[]): Workflow | undefined {
  const input = models({ services });
  return renderBranchesWorkflow(applicationRepositories(input.services)[0]!, input.platform)[0]?.content as Workflow | undefined;
}

const of = (name: string, source: object = {}, changes: object = {}) =>
  service(
    { source: { repository: 'shop', path: name, checkedOnPush: true, ...source }, images: { [name]: { testTarget: 'test' } }, ...changes },
    name,
  );

describe('the workflow of branches', () => {
  it('runs for every branch except the main branch and those of the merge queue, and cancels the run of an older push', () => {
    const { on, concurrency } = branches(of('cart'))!;
    expect(on).toEqual({ push: { branches: ['**', '!main', '!gh-readonly-queue/**'] } });
    expect(concurrency).toEqual({ group: '${{ github.workflow }}-${{ github.ref }}', 'cancel-in-progress': true });
  });

  it('checks what changed, builds nothing, reads no secret, and reports no required check', () => {
    const { jobs } = branches(of('cart', { language: 'go', sast: 'codeql' }))!;
    expect(Object.keys(jobs)).toEqual(['changes', 'cart-test', 'cart-quality', 'cart-test_image']);
    expect(Object.values(jobs).map(({ name }) => name)).not.toContain('gate');
    expect(
      Object.values(jobs)
        .slice(1)
        .map(({ permissions }) => permissions),
    ).toEqual(Array(3).fill({ contents: 'read' }));
    expect(Object.keys(jobs.changes!.permissions)).toEqual(['contents', 'pull-requests']);
    expect(JSON.stringify(jobs)).not.toContain('secrets.');
  });

  it('folds the jobs of the services that say so, and leaves the others out', () => {
    const { jobs } = branches(of('cart'), of('orders'), of('web', { checkedOnPush: false }))!;
    expect(Object.keys(jobs)).toEqual(['changes', 'test', 'test_image']);
    expect(JSON.stringify(jobs)).not.toContain('web');
  });

  it('is not there if no service says so, or there is nothing to check', () => {
    expect(branches(of('cart', { checkedOnPush: null }))).toBeUndefined();
    expect(branches(of('cart', { checks: { test: null } }, { images: { cart: {} } }))).toBeUndefined();
  });
});
