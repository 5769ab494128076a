import { containerModel, podModel, workloadModel } from '../../model';
import type { ContainerModel, WorkloadModel } from '../../../../src/model/types/workload-model';
import { toldOfSpecs } from '../told';

const requests = (amounts: Record<string, string>, more: Partial<ContainerModel> = {}) =>
  containerModel({ resources: { requests: amounts, limits: {} }, ...more });
const pods = (amounts: Record<string, string>, count = 1): Partial<WorkloadModel> => ({
  replicas: { kind: 'count', count },
  pod: podModel({ containers: [requests(amounts)] }),
});
const sums = (before: Partial<WorkloadModel>[], after: Partial<WorkloadModel>[]): string[] =>
  toldOfSpecs({ workloads: before.map(workloadModel) }, { workloads: after.map(workloadModel) }).filter((text) => text.includes('sum'));

describe('the sum of what a service requests', () => {
  it('follows from requests and the number of pods', () => {
    expect(sums([pods({ memory: '256Mi' }, 2)], [pods({ memory: '256Mi' }, 3)])).toEqual(['low: sum of requested memory: 512Mi -> 768Mi']);
    expect(sums([pods({ memory: '256Mi' }, 2)], [pods({ memory: '512Mi' }, 2)])).toEqual(['high: sum of requested memory: 512Mi -> 1Gi']);
    expect(sums([pods({ cpu: '100m' }, 3)], [pods({ cpu: '500m' }, 3)])).toEqual(['high: sum of requested cpu: 300m -> 1.5']);
    expect(sums([pods({})], [pods({ 'example.com/chip': '2' })])).toEqual(['low: sum of requested example.com/chip: 0 -> 2']);
  });

  it('has the minimum of an autoscaler', () => {
    const scaled = {
      kind: 'autoscaler',
      min: 4,
      max: 9,
      cpu: 70,
      pods: [],
      object: [],
      external: [],
    } as unknown as WorkloadModel['replicas'];
    expect(sums([pods({ cpu: '1' })], [{ ...pods({ cpu: '1' }), replicas: scaled }])).toEqual(['high: sum of requested cpu: 1 -> 4']);
  });

  it('has sidecars, and init containers that need more', () => {
    const init = (cpu: string) => [
      {
        pod: podModel({
          initContainers: [requests({ cpu: '1' }, { name: 'proxy', restartPolicy: 'Always' }), requests({ cpu }, { name: 'setup' })],
          containers: [requests({ cpu: '2' })],
        }),
      },
    ];
    expect(sums(init('1'), init('2'))).toEqual([]);
    expect(sums(init('1'), init('3'))).toEqual(['low: sum of requested cpu: 3 -> 4']);
  });

  it('is that of all workloads, but not of Jobs and DaemonSets', () => {
    const worker = { ...pods({ cpu: '1' }, 2), name: 'shop-worker' };
    expect(sums([pods({ cpu: '1' })], [pods({ cpu: '1' }), worker])).toEqual(['high: sum of requested cpu: 1 -> 3']);
    expect(sums([pods({ cpu: '1' })], [pods({ cpu: '1' }), { ...worker, kind: 'DaemonSet', replicas: undefined }])).toEqual([]);
  });

  it('is not told if pods go elsewhere, or only the spelling changes', () => {
    expect(sums([pods({ cpu: '1' }, 2)], [pods({ cpu: '2' }, 1)])).toEqual([]);
    expect(sums([pods({ cpu: '1' })], [pods({ cpu: '1000m' })])).toEqual([]);
  });
});
