import type { BudgetModel } from '../../src/model/types/replicas-model';
import { podDisruptionBudget } from '../../src/resources/pod-disruption-budget';
import { manifestsOf, workloadModel } from './model';

const rendered = (budget: BudgetModel | undefined): unknown =>
  manifestsOf(podDisruptionBudget(workloadModel({ name: 'shop-worker', podDisruptionBudget: budget })));

describe('a PodDisruptionBudget', () => {
  it.each<[BudgetModel]>([[{ minAvailable: 3 }], [{ minAvailable: '50%' }], [{ maxUnavailable: 0 }], [{ maxUnavailable: '10%' }]])(
    'keeps pods by %j alone',
    (budget) => {
      expect(rendered(budget)).toStrictEqual([
        {
          apiVersion: 'policy/v1',
          kind: 'PodDisruptionBudget',
          metadata: { name: 'shop-worker' },
          spec: { ...budget, selector: { matchLabels: { 'app.kubernetes.io/name': 'shop-worker' } } },
        },
      ]);
    },
  );

  it('is not there where there is none', () => {
    expect(rendered(undefined)).toEqual([]);
  });
});
