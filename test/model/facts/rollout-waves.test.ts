import { rolloutWaves } from '../../../src/model/facts/rollout-waves';
import { models } from '../../example-platform';
import { plain, resolve } from '../resolved';

const waves = (changes: Record<string, unknown>) => Object.fromEntries(rolloutWaves(resolve(changes)));

describe('the waves of a rollout', () => {
  it('are none where nothing waits', () => {
    expect(waves({ workloads: { queue: {} } })).toEqual({});
  });

  it('count the workloads that come before, one behind the other', () => {
    const workloads = { queue: { after: ['cache'] }, worker: { after: ['queue', 'cache'] }, cache: {}, web: { after: ['shop'] } };
    expect(waves({ after: ['worker'], workloads })).toEqual({ 'shop-queue': 1, 'shop-worker': 2, shop: 3, 'shop-web': 4 });
  });

  it('are as many as the longest way needs, however the ways are written', () => {
    const workloads = { a: { after: ['b', 'd'] }, b: { after: ['c'] }, c: { after: ['d'] }, d: {} };
    const backwards = { d: {}, c: { after: ['d'] }, b: { after: ['c'] }, a: { after: ['d', 'b'] } };
    expect(waves({ workloads })).toEqual({ 'shop-a': 3, 'shop-b': 2, 'shop-c': 1 });
    expect(waves({ workloads: backwards })).toEqual(waves({ workloads }));
  });

  it('are alike in all environments, by what any of them says', () => {
    const environments = { dev: { after: ['b'] }, staging: { workloads: { b: { after: ['a'] } } } };
    expect(waves({ workloads: { a: {}, b: {} }, environments })).toEqual({ shop: 2, 'shop-b': 1 });
  });

  it('are without what nothing is deployed by: words that every environment replaces, or that are retired', () => {
    const none = { after: null };
    const words = { after: ['b'], workloads: { b: {} } };
    expect(waves({ ...words, environments: { dev: none, staging: none, production: none } })).toEqual({});
    expect(waves({ ...words, environments: { dev: none, staging: none, production: { retired: true } } })).toEqual({});
    expect(waves({ ...words, environments: { dev: none, staging: none } })).toEqual({ shop: 1 });
  });

  it('end even where workloads wait for each other, which is a problem of its own', () => {
    const [service] = models({ services: [plain({ after: ['b'], workloads: { b: { after: ['c'] }, c: { after: ['b'] } } })] }).services;
    expect([...rolloutWaves(service!).keys()].sort()).toEqual(['shop', 'shop-b', 'shop-c']);
  });
});
