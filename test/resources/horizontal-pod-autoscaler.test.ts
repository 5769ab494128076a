import type { WorkloadModel } from '../../src/model/types/workload-model';
import type { ReplicasModel } from '../../src/model/types/replicas-model';
import { horizontalPodAutoscaler } from '../../src/resources/horizontal-pod-autoscaler';
import { manifestsOf, workloadModel } from './model';

type AutoscalerModel = Extract<ReplicasModel, { kind: 'autoscaler' }>;

const rendered = (autoscaler: Partial<AutoscalerModel> = {}, changes: Partial<WorkloadModel> = {}): any[] => {
  const none = { cpu: undefined, memory: undefined, pods: [], object: [], external: [], behavior: undefined };
  const replicas: ReplicasModel = { kind: 'autoscaler', min: 2, max: 10, ...none, ...autoscaler };
  return manifestsOf(horizontalPodAutoscaler(workloadModel({ replicas, ...changes })));
};

const utilization = (name: string, averageUtilization: number): object => ({
  type: 'Resource',
  resource: { name, target: { type: 'Utilization', averageUtilization } },
});

describe('a HorizontalPodAutoscaler', () => {
  it('scales its workload between two bounds', () => {
    expect(rendered({ cpu: 70 })).toStrictEqual([
      {
        apiVersion: 'autoscaling/v2',
        kind: 'HorizontalPodAutoscaler',
        metadata: { name: 'shop' },
        spec: {
          maxReplicas: 10,
          metrics: [utilization('cpu', 70)],
          minReplicas: 2,
          scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'shop' },
        },
      },
    ]);
    expect(rendered({}, { kind: 'StatefulSet', name: 'shop-db' })[0].spec.scaleTargetRef).toEqual({
      apiVersion: 'apps/v1',
      kind: 'StatefulSet',
      name: 'shop-db',
    });
  });

  it('looks at several metrics, at the cpu last', () => {
    const pods = [{ metric: 'requests_per_second', averageValue: '100' }];
    const external = [
      { metric: 'queue_length', value: '30', averageValue: undefined, selector: { queue: 'orders' } },
      { metric: 'queue_share', value: undefined, averageValue: '5', selector: undefined },
    ];
    expect(rendered({ cpu: 70, memory: 80, pods, external })[0].spec.metrics).toStrictEqual([
      utilization('memory', 80),
      { type: 'Pods', pods: { metric: { name: 'requests_per_second' }, target: { type: 'AverageValue', averageValue: '100' } } },
      {
        type: 'External',
        external: {
          metric: { name: 'queue_length', selector: { matchLabels: { queue: 'orders' } } },
          target: { type: 'Value', value: '30' },
        },
      },
      { type: 'External', external: { metric: { name: 'queue_share' }, target: { type: 'AverageValue', averageValue: '5' } } },
      utilization('cpu', 70),
    ]);
  });

  it('looks at amounts, and at metrics of an object', () => {
    const describedObject = { apiVersion: 'networking.k8s.io/v1', kind: 'Ingress', name: 'shop' };
    const object = [
      { metric: 'hits', describedObject, value: '2k' },
      { metric: 'hits_per_pod', describedObject, averageValue: '100', selector: { verb: 'GET' } },
    ];
    const pods = [{ metric: 'rps', averageValue: '10', selector: { verb: 'GET' } }];
    const usage = { cpu: { averageValue: '500m' }, memory: { averageValue: '400Mi' } };
    expect(rendered({ ...usage, pods, object })[0].spec.metrics).toStrictEqual([
      { type: 'Resource', resource: { name: 'memory', target: { type: 'AverageValue', averageValue: '400Mi' } } },
      {
        type: 'Pods',
        pods: { metric: { name: 'rps', selector: { matchLabels: { verb: 'GET' } } }, target: { type: 'AverageValue', averageValue: '10' } },
      },
      { type: 'Object', object: { metric: { name: 'hits' }, describedObject, target: { type: 'Value', value: '2k' } } },
      {
        type: 'Object',
        object: {
          metric: { name: 'hits_per_pod', selector: { matchLabels: { verb: 'GET' } } },
          describedObject,
          target: { type: 'AverageValue', averageValue: '100' },
        },
      },
      { type: 'Resource', resource: { name: 'cpu', target: { type: 'AverageValue', averageValue: '500m' } } },
    ]);
  });

  it('goes as fast as it says', () => {
    const behavior = {
      scaleUp: { stabilizationWindowSeconds: 0, policies: [{ type: 'Percent', value: 100, periodSeconds: 15 } as const] },
      scaleDown: { selectPolicy: 'Disabled' as const },
    };
    expect(rendered({ behavior })[0].spec.behavior).toStrictEqual(behavior);
  });

  it('says how far metrics may be from their targets, which the typed class does not know', () => {
    const behavior = { scaleDown: { tolerance: '50m' } };
    expect(rendered({ behavior })[0].spec.behavior).toStrictEqual(behavior);
  });

  it('is not there for a count, nor for what has none', () => {
    expect(rendered({}, { replicas: { kind: 'count', count: 3 } })).toEqual([]);
    expect(rendered({}, { replicas: undefined })).toEqual([]);
  });
});
