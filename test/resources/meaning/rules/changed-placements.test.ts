import type { PodModel } from '../../../../src/model/types/workload-model';
import { podModel } from '../../model';
import { deployment, told, toldOfWorkloads } from '../told';

const spread = (whenUnsatisfiable: 'ScheduleAnyway' | 'DoNotSchedule') => ({
  topologySpreadConstraints: [{ maxSkew: 1, topologyKey: 'zone', whenUnsatisfiable }],
});
const affinity = (kind: string) => ({ affinity: { nodeAffinity: { [`${kind}DuringSchedulingIgnoredDuringExecution`]: [{ a: 1 }] } } });
const taint = { key: 'gpu' };

describe('where pods run', () => {
  it.each<[Partial<PodModel>, Partial<PodModel>, string]>([
    [{}, { nodeSelector: { disk: 'ssd' } }, 'high: nodeSelector: not set -> {"disk":"ssd"}'],
    [{ nodeSelector: { disk: 'ssd' } }, {}, 'low: nodeSelector: {"disk":"ssd"} -> not set'],
    [{}, affinity('preferred'), 'low: affinity added'],
    [{}, affinity('required'), 'high: affinity added'],
    [affinity('required'), {}, 'low: affinity removed'],
    [{}, spread('ScheduleAnyway'), 'low: topologySpreadConstraints added'],
    [spread('ScheduleAnyway'), spread('DoNotSchedule'), 'high: topologySpreadConstraints changed'],
    [{}, { tolerations: [taint] }, 'low: tolerations added'],
    [{ tolerations: [taint] }, {}, 'high: tolerations removed'],
    [{}, { priorityClassName: 'high' }, 'high: priorityClassName: not set -> high'],
  ])('%j to %j', (before, after, text) => {
    expect(toldOfWorkloads({ pod: podModel(before) }, { pod: podModel(after) })).toEqual([text]);
  });

  it('may be one node alone', () => {
    expect(told([deployment()], [deployment({}, { nodeName: 'a' })])).toEqual(['high: nodeName: not set -> a']);
  });

  it('is not told if something else changes', () => {
    expect(told([deployment({}, { nodeName: 'a' })], [deployment({ image: 'shop:2' }, { nodeName: 'a' })])).toEqual([
      'low: image: shop 1 -> 2',
    ]);
  });
});
