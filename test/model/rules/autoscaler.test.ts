import { problemsOfService } from '../../problems/case';

const resources = { requests: { cpu: '100m', memory: '128Mi' } };
const problems = (replicas: object, changes: object = { resources }) =>
  problemsOfService({ replicas, environments: {}, ...changes }).map(({ code, at }) => [code, ...at]);

describe('an autoscaler', () => {
  it.each([
    { min: 1, max: 1, cpu: 70 },
    { min: 1, max: 2, memory: 80 },
    { min: 2, max: 9, cpu: 1, memory: 200 },
  ])('can be %j', (replicas) => {
    expect(problems(replicas)).toEqual([]);
  });

  it('has a range, a metric, and each of its faults told', () => {
    expect(problems({ min: 3, max: 2 })).toEqual([
      ['autoscaler-range-inverted', 'services.payments-api.replicas'],
      ['autoscaler-without-metric', 'services.payments-api.replicas'],
    ]);
  });

  it('needs a request of each resource that it looks at', () => {
    expect(problems({ min: 1, max: 2, cpu: 70, memory: 80 }, { resources: { requests: { cpu: '1' } } })).toEqual([
      ['autoscaler-without-request', 'services.payments-api.replicas.memory'],
    ]);
    expect(problems({ min: 1, max: 2, cpu: 70, memory: 80 }, { resources: null })).toEqual([
      ['autoscaler-without-request', 'services.payments-api.replicas.cpu'],
      ['autoscaler-without-request', 'services.payments-api.replicas.memory'],
    ]);
  });

  it('takes a limit for a request, as Kubernetes does', () => {
    expect(problems({ min: 1, max: 2, cpu: 70 }, { resources: { limits: { cpu: '1' } } })).toEqual([]);
  });

  it('has numbers that are whole, and at least one', () => {
    expect(problems({ min: 0, max: 1.5, cpu: 0 })).toEqual([
      ['number-out-of-range', 'services.payments-api.replicas.min', 'services.payments-api.replicas.cpu'],
      ['number-out-of-range', 'services.payments-api.replicas.max'],
    ]);
  });
});
