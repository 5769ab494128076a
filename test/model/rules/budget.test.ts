import { problemsOfService } from '../../problems/case';

/** What is said of a budget, with so many replicas everywhere. */
const blocked = (podDisruptionBudget: unknown, replicas: unknown): string[] =>
  problemsOfService({ podDisruptionBudget, replicas, environments: {} }).map(({ message }) => message);
const autoscaler = (min: number) => ({ min, max: 100, cpu: 70 });

describe('a disruption budget', () => {
  it.each<[unknown, unknown]>([
    [{ minAvailable: 1 }, 2],
    [{ minAvailable: 0 }, 1],
    [{ minAvailable: 2 }, 3],
    [{ minAvailable: '50%' }, 2],
    [{ minAvailable: '66%' }, 3],
    [{ minAvailable: '80%' }, 5],
    [{ minAvailable: '99%' }, 101],
    [{ minAvailable: '0%' }, 1],
    [{ maxUnavailable: 1 }, 1],
    [{ maxUnavailable: '1%' }, 1],
    [{ maxUnavailable: '100%' }, 1],
    [{ minAvailable: 4 }, autoscaler(5)],
    // Of no pods none can be evicted, whatever the budget says.
    [{ minAvailable: 5 }, 0],
    [{ maxUnavailable: 0 }, 0],
    [null, 1],
    [null, 5],
    [undefined, 1],
    [undefined, 2],
    [undefined, autoscaler(1)],
  ])('%j lets one of %j go', (budget, replicas) => {
    expect(blocked(budget, replicas)).toEqual([]);
  });

  it.each<[unknown, unknown, string]>([
    [{ minAvailable: 1 }, 1, 'with 1 replica, minAvailable: 1'],
    [{ minAvailable: 2 }, 2, 'with 2 replicas, minAvailable: 2'],
    [{ minAvailable: 9 }, 2, 'with 2 replicas, minAvailable: 9'],
    [{ minAvailable: '100%' }, 7, 'with 7 replicas, minAvailable: 100%'],
    // Kubernetes rounds up: 67 % of 3 are 3, 51 % of 2 are 2.
    [{ minAvailable: '67%' }, 3, 'with 3 replicas, minAvailable: 67%'],
    [{ minAvailable: '51%' }, 2, 'with 2 replicas, minAvailable: 51%'],
    [{ minAvailable: '1%' }, 1, 'with 1 replica, minAvailable: 1%'],
    [{ maxUnavailable: 0 }, 5, 'with 5 replicas, maxUnavailable: 0'],
    [{ maxUnavailable: '0%' }, 5, 'with 5 replicas, maxUnavailable: 0%'],
    [{ minAvailable: 5 }, autoscaler(5), "with 5 replicas (the autoscaler's minimum), minAvailable: 5"],
    [{ minAvailable: 1 }, autoscaler(1), "with 1 replica (the autoscaler's minimum), minAvailable: 1"],
  ])('%j lets none of %j go', (budget, replicas, beginning) => {
    expect(blocked(budget, replicas)).toEqual([`${beginning} allows no pod to be evicted: nodes cannot be drained`]);
  });

  it('is judged after the overrides, each environment by its own', () => {
    const environments = { dev: { replicas: 1 }, staging: { podDisruptionBudget: { maxUnavailable: 0 } }, production: { replicas: 4 } };
    expect(
      problemsOfService({ replicas: 3, podDisruptionBudget: { minAvailable: 2 }, environments }).map(({ message, at }) => [message, at]),
    ).toEqual([
      [
        'with 1 replica, minAvailable: 2 allows no pod to be evicted: nodes cannot be drained',
        ['services.payments-api.podDisruptionBudget', 'services.payments-api.environments.dev.replicas'],
      ],
      [
        'with 3 replicas, maxUnavailable: 0 allows no pod to be evicted: nodes cannot be drained',
        ['services.payments-api.environments.staging.podDisruptionBudget', 'services.payments-api.replicas'],
      ],
    ]);
  });
});
