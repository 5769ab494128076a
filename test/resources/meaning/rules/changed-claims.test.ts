import type { StatefulSetModel, WorkloadModel } from '../../../../src/model/types/workload-model';
import { meaningsOf, object, objectsOfSpec, told, toldOfWorkloads } from '../told';
import { workloadModel } from '../../model';

const disk: StatefulSetModel['volumeClaims'][number] = {
  name: 'disk',
  storage: '10Gi',
  storageClassName: undefined,
  accessModes: ['ReadWriteOnce'],
};
const claims = (...volumeClaims: StatefulSetModel['volumeClaims'][number][]): Partial<WorkloadModel> => ({
  kind: 'StatefulSet',
  statefulSet: { serviceName: 'shop-headless', ports: [], podManagementPolicy: undefined, volumeClaims },
});

describe('claims for storage', () => {
  it.each([
    [claims(), claims(disk), "high: volume claim 'disk' is new: 10Gi, ReadWriteOnce"],
    [claims(disk), claims(), "destructive: volume claim 'disk' goes"],
    [claims(disk), claims({ ...disk, storage: '20Gi' }), "high: volume claim 'disk': 10Gi, ReadWriteOnce -> 20Gi, ReadWriteOnce"],
    [
      claims(disk),
      claims({ ...disk, storageClassName: 'fast' }),
      "high: volume claim 'disk': 10Gi, ReadWriteOnce -> 10Gi of class fast, ReadWriteOnce",
    ],
  ])('of a StatefulSet: %#', (before, after, text) => {
    expect(toldOfWorkloads(before, after)).toEqual([text]);
  });

  it('have their place in the definition', () => {
    const objects = (...given: Parameters<typeof claims>) => objectsOfSpec({ workloads: [workloadModel(claims(...given))] });
    expect(meaningsOf(objects(disk), objects())[0]?.property).toEqual(['volumeClaims', 'disk']);
  });

  it('may be single ones', () => {
    const claim = (storage: string, more = {}) => [
      object('PersistentVolumeClaim', { spec: { resources: { requests: { storage } }, ...more } }),
    ];
    expect(told(claim('1Gi'), claim('2Gi'))).toEqual(["low: size of PersistentVolumeClaim 'shop': 1Gi -> 2Gi"]);
    expect(told(claim('2Gi'), claim('1Gi'))).toEqual(["high: size of PersistentVolumeClaim 'shop': 2Gi -> 1Gi"]);
    expect(told(claim('2Gi'), claim('2Gi', { storageClassName: 'a' }))).toEqual(["high: spec of PersistentVolumeClaim 'shop' changed"]);
    expect(told(claim('2Gi'), [])).toEqual(["destructive: PersistentVolumeClaim 'shop' goes"]);
  });

  it('may be deleted with the pods', () => {
    const set = (policy: object) => [object('StatefulSet', { spec: { replicas: 1, ...policy, template: { spec: { containers: [] } } } })];
    expect(told(set({}), set({ persistentVolumeClaimRetentionPolicy: { whenDeleted: 'Delete' } }))).toEqual([
      'destructive: persistentVolumeClaimRetentionPolicy: not set -> {"whenDeleted":"Delete"}',
    ]);
  });

  it('are not told if something else changes', () => {
    expect(
      toldOfWorkloads(
        { ...claims(disk), replicas: { kind: 'count', count: 2 } },
        { ...claims(disk), replicas: { kind: 'count', count: 3 } },
      ),
    ).toEqual(['low: replicas: 2 -> 3']);
  });
});
