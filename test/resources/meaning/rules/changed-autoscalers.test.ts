import type { ReplicasModel } from '../../../../src/model/types/replicas-model';
import { deployment, object, told, toldOfWorkloads } from '../told';

const replicas = (changes: object) => ({
  replicas: { kind: 'autoscaler', min: 1, max: 3, cpu: 70, pods: [], object: [], external: [], ...changes } as unknown as ReplicasModel,
});

describe('how an autoscaler decides', () => {
  it.each([
    [{ cpu: 60 }, "low: HorizontalPodAutoscaler 'shop' no longer by cpu 70%, now by cpu 60%"],
    [{ memory: 80 }, "low: HorizontalPodAutoscaler 'shop' now by memory 80%"],
    [{ pods: [{ metric: 'requests', averageValue: '10' }] }, "low: HorizontalPodAutoscaler 'shop' now by requests 10 per pod"],
    [{ external: [{ metric: 'queue', value: '30' }] }, "low: HorizontalPodAutoscaler 'shop' now by queue 30"],
    [{ memory: { averageValue: '1Gi' } }, "low: HorizontalPodAutoscaler 'shop' now by memory 1Gi per pod"],
    [
      { object: [{ metric: 'hits', value: '2k', describedObject: { apiVersion: 'v1', kind: 'Service', name: 'web' } }] },
      "low: HorizontalPodAutoscaler 'shop' now by hits of Service web 2k",
    ],
    [{ behavior: { scaleDown: { stabilizationWindowSeconds: 60 } } }, "low: HorizontalPodAutoscaler 'shop' changes behavior"],
  ])('%j', (changes, text) => {
    expect(toldOfWorkloads(replicas({}), replicas(changes))).toEqual([text]);
  });

  it('is told of the series and the kind of target of the same metric', () => {
    const queue = (target: object) => replicas({ external: [{ metric: 'queue', ...target }] });
    expect(toldOfWorkloads(queue({ value: '30' }), queue({ averageValue: '30' }))).toEqual([
      "low: HorizontalPodAutoscaler 'shop' no longer by queue 30, now by queue 30 per pod",
    ]);
    expect(toldOfWorkloads(queue({ value: '30' }), queue({ value: '30', selector: { topic: 'a' } }))).toEqual([
      `low: HorizontalPodAutoscaler 'shop' no longer by queue 30, now by queue with {"topic":"a"} 30`,
    ]);
  });

  it('is told of autoscalers that nothing is known of', () => {
    const scaler = (fields: object) => object('ScaledObject', { spec: { scaleTargetRef: { name: 'other' }, ...fields } });
    expect(told([deployment()], [deployment(), scaler({})])).toEqual(["low: ScaledObject 'shop' is new"]);
    expect(told([deployment(), scaler({})], [deployment()])).toEqual(["high: ScaledObject 'shop' goes"]);
    expect(told([scaler({})], [scaler({ triggers: [{ type: 'cron' }] })])).toEqual(["low: ScaledObject 'shop' now by cron"]);
    expect(told([scaler({})], [scaler({ scaleTargetRef: { name: 'third' } })])).toEqual([
      "high: ScaledObject 'shop' changes scaleTargetRef",
    ]);
  });

  it('is not told if only its bounds change', () => {
    expect(toldOfWorkloads(replicas({}), replicas({ max: 4 })).join()).not.toContain('HorizontalPodAutoscaler');
  });
});
