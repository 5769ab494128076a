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

  it('needs no request for an amount', () => {
    expect(problems({ min: 1, max: 2, cpu: { averageValue: '500m' }, memory: { averageValue: '1Gi' } }, { resources: null })).toEqual([]);
    expect(problems({ min: 1, max: 2, memory: { averageValue: '0' } }, { resources: null })).toEqual([
      ['quantity-too-small', 'services.payments-api.replicas.memory.averageValue'],
    ]);
  });

  it('names the object of a metric as Kubernetes does', () => {
    const object = (describedObject: object): object => ({ min: 1, max: 2, object: { hits: { describedObject, value: '1' } } });
    expect(problems(object({ apiVersion: 'networking.k8s.io/v1', kind: 'Ingress', name: 'a' }))).toEqual([]);
    expect(problems(object({ apiVersion: '/v1', kind: 'ingress', name: 'A' }))).toEqual(
      ['apiVersion', 'kind', 'name'].map((each) => ['invalid-name', `services.payments-api.replicas.object.hits.describedObject.${each}`]),
    );
    expect(problems(object({ kind: 'Ingress', name: 'a' })).length).toBe(1);
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

  it('needs a request of every container that runs beside the others', () => {
    const image = `ghcr.io/envoyproxy/envoy:v1.34@sha256:${'d'.repeat(64)}`;
    const sidecars = { proxy: { image, resources }, logs: { image, native: false }, agent: { image, resources: { limits: { cpu: '1' } } } };
    const changes = { resources, sidecars, initContainers: { wait: {} }, environments: {}, replicas: { min: 1, max: 2, cpu: 70 } };
    expect(problemsOfService(changes).map(({ message, at, fix }) => [message, at, fix])).toEqual([
      [
        "the autoscaler scales by a percentage of the requested cpu, and the container 'logs' requests none",
        ['services.payments-api.replicas.cpu', 'services.payments-api.sidecars.logs'],
        "set 'sidecars.logs.resources.requests.cpu'; the target is a percentage of it",
      ],
    ]);
  });

  it('may go by metrics alone, each with one target', () => {
    const external = {
      both: { value: '1', averageValue: '1' },
      neither: { value: null },
      queue: { averageValue: '30' },
      lag: { value: '1k' },
    };
    const describedObject = { apiVersion: 'v1', kind: 'Service', name: 'payments-api' };
    expect(problems({ min: 1, max: 2, pods: { rps: '100' } }, {})).toEqual([]);
    expect(problems({ min: 1, max: 2, object: { hits: { describedObject, value: '1k' } } }, {})).toEqual([]);
    expect(problems({ min: 1, max: 2, object: { hits: { describedObject } } }, {})).toEqual([
      ['metric-target', 'services.payments-api.replicas.object.hits'],
    ]);
    expect(problems({ min: 1, max: 2, external }, {})).toEqual([
      ['metric-target', 'services.payments-api.replicas.external.both'],
      ['metric-target', 'services.payments-api.replicas.external.neither'],
    ]);
  });

  it('changes its pace by policies of which there is one', () => {
    expect(problems({ min: 1, max: 2, cpu: 70, behavior: { scaleUp: { policies: [] } } })).toEqual([
      ['wrong-type', 'services.payments-api.replicas.behavior.scaleUp.policies'],
    ]);
  });
});
