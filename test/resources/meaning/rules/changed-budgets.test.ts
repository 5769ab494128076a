import { object, told, toldOfWorkloads } from '../told';

describe('a disruption budget', () => {
  it.each([
    [undefined, { maxUnavailable: 1 }, 'low: disruption budget: none -> maxUnavailable 1'],
    [{ maxUnavailable: 1 }, { minAvailable: '50%' }, 'low: disruption budget: maxUnavailable 1 -> minAvailable 50%'],
    [{ maxUnavailable: 1 }, { maxUnavailable: 0 }, 'high: disruption budget: maxUnavailable 1 -> maxUnavailable 0'],
    [{ maxUnavailable: 1 }, { minAvailable: '100%' }, 'high: disruption budget: maxUnavailable 1 -> minAvailable 100%'],
    [{ maxUnavailable: 1 }, undefined, 'high: disruption budget: maxUnavailable 1 -> none'],
  ])('%#', (before, after, text) => {
    expect(toldOfWorkloads({ podDisruptionBudget: before }, { podDisruptionBudget: after })).toEqual([text]);
  });

  it('may count other pods', () => {
    const budget = (app: string) => object('PodDisruptionBudget', { spec: { maxUnavailable: 1, selector: { matchLabels: { app } } } });
    expect(told([budget('a')], [budget('b')])).toEqual(['high: disruption budget: maxUnavailable 1 -> maxUnavailable 1, for other pods']);
  });

  it('stays if the number of pods changes', () => {
    const of = (count: number) => ({ replicas: { kind: 'count' as const, count }, podDisruptionBudget: { maxUnavailable: 1 } });
    expect(toldOfWorkloads(of(2), of(3))).toEqual(['low: replicas: 2 -> 3']);
  });
});
