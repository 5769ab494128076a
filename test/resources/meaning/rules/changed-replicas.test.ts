import type { ReplicasModel } from '../../../../src/model/types/replicas-model';
import { workloadModel } from '../../model';
import { deployment, meaningsOf, object, objectsOfSpec, told, toldOfSpecs, toldOfWorkloads } from '../told';

const count = (count: number): ReplicasModel => ({ kind: 'count', count });
const autoscaler = (min: number, max: number): ReplicasModel => ({
  kind: 'autoscaler',
  min,
  max,
  cpu: 70,
  memory: undefined,
  pods: [],
  object: [],
  external: [],
  behavior: undefined,
});

describe('the number of pods', () => {
  it.each([
    [count(2), count(3), 'low: replicas: 2 -> 3'],
    [count(3), count(2), 'low: replicas: 3 -> 2'],
    [count(2), count(1), 'high: replicas: 2 -> 1'],
    [count(2), count(0), 'destructive: replicas: 2 -> 0'],
    [count(0), count(1), 'low: replicas: 0 -> 1'],
    [count(2), autoscaler(2, 5), 'high: replicas: 2 -> autoscaler from 2 to 5'],
    [autoscaler(2, 5), count(2), 'low: replicas: autoscaler from 2 to 5 -> 2'],
    [autoscaler(2, 5), count(1), 'high: replicas: autoscaler from 2 to 5 -> 1'],
    [autoscaler(2, 5), autoscaler(1, 6), 'low: replicas: autoscaler from 2 to 5 -> autoscaler from 1 to 6'],
    [autoscaler(2, 5), autoscaler(2, 4), 'high: replicas: autoscaler from 2 to 5 -> autoscaler from 2 to 4'],
  ])('%#', (before, after, text) => {
    expect(toldOfWorkloads({ replicas: before }, { replicas: after })).toEqual([text]);
  });

  it('is that of a ScaledObject of KEDA, too', () => {
    const scaled = (fields: object) => object('ScaledObject', { spec: { scaleTargetRef: { name: 'shop' }, ...fields } });
    const { replicas: _, ...spec } = deployment().spec as Record<string, unknown>;
    const uncounted = { ...deployment(), spec };
    expect(told([deployment()], [uncounted, scaled({})])).toEqual(['high: replicas: 1 -> autoscaler from 0 to 100']);
    expect(told([uncounted, scaled({ minReplicaCount: 1 })], [uncounted, scaled({ minReplicaCount: 0 })])).toEqual([
      'high: replicas: autoscaler from 1 to 100 -> autoscaler from 0 to 100',
    ]);
    expect(told([deployment()], [uncounted])).toEqual(['high: replicas: 1 -> not set']);
  });

  it('is told with the workload if there are several, and with its place', () => {
    const spec = (replicas: number) => ({
      workloads: [workloadModel(), workloadModel({ name: 'shop-worker', replicas: count(replicas) })],
    });
    expect(toldOfSpecs(spec(2), spec(3))).toEqual(["low: replicas of 'shop-worker': 2 -> 3"]);
    expect(meaningsOf(objectsOfSpec(spec(2)), objectsOfSpec(spec(3)))[0]).toEqual({
      topic: 'scaling',
      grade: 'low',
      text: "replicas of 'shop-worker': 2 -> 3",
      reason: 'pods are added',
      property: ['workloads', 'worker', 'replicas'],
    });
  });

  it('is not told if another autoscaler changes', () => {
    const scaled = (max: number) => object('ScaledObject', { spec: { scaleTargetRef: { name: 'other' }, maxReplicaCount: max } }, 'other');
    expect(told([deployment(), scaled(3)], [deployment(), scaled(4)]).join()).not.toContain('replicas:');
  });
});
