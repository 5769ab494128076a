import type { ReplicasModel } from '../../../../src/model/types/workload-model';
import { deployment, object, told, toldOfWorkloads } from '../told';

const replicas = (changes: object) => ({
  replicas: { kind: 'autoscaler', min: 1, max: 3, cpu: 70, pods: [], external: [], ...changes } as unknown as ReplicasModel,
});

describe('how an autoscaler decides', () => {
  it.each([
    [{ cpu: 60 }, "low: HorizontalPodAutoscaler 'shop' no longer by cpu 70%, now by cpu 60%"],
    [{ memory: 80 }, "low: HorizontalPodAutoscaler 'shop' now by memory 80%"],
    [{ pods: [{ metric: 'requests', averageValue: '10' }] }, "low: HorizontalPodAutoscaler 'shop' now by requests 10"],
    [{ external: [{ metric: 'queue', value: '30' }] }, "low: HorizontalPodAutoscaler 'shop' now by queue 30"],
    [{ behavior: { scaleDown: { stabilizationWindowSeconds: 60 } } }, "low: HorizontalPodAutoscaler 'shop' changes behavior"],
  ])('%j', (changes, text) => {
    expect(toldOfWorkloads(replicas({}), replicas(changes))).toEqual([text]);
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
