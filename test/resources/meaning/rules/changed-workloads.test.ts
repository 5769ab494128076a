import { serviceOfWorkload, workloadModel } from '../../model';
import type { WorkloadModel } from '../../../../src/model/types/workload-model';
import { deployment, meaningsOf, object, objectsOfSpec, told, toldOfSpecs } from '../told';

const worker: Partial<WorkloadModel> = {
  name: 'shop-worker',
  replicas: { kind: 'count', count: 2 },
  podDisruptionBudget: { maxUnavailable: 1 },
  service: serviceOfWorkload(),
};
const [one, two] = [{ workloads: [workloadModel()] }, { workloads: [workloadModel(), workloadModel(worker)] }];

describe('a workload', () => {
  it('is new with what it has for itself', () => {
    expect(toldOfSpecs(one, two)).toContain(
      "low: Deployment 'shop-worker' is new: 2 replicas of ghcr.io/myorg/shop, with its PodDisruptionBudget and Service",
    );
  });

  it('goes with what it has for itself, which stops what runs', () => {
    expect(toldOfSpecs(two, one)).toEqual([
      "destructive: Deployment 'shop-worker' goes, with its NetworkPolicy, PodDisruptionBudget and Service",
    ]);
    expect(meaningsOf(objectsOfSpec(two), objectsOfSpec(one))[0]?.property).toEqual(['workloads', 'worker']);
  });

  it('may be one that runs now and then', () => {
    const pods = { spec: { containers: [{ name: 'shop', image: 'shop:1' }] } };
    expect(told([object('CronJob', { spec: { jobTemplate: { spec: { template: pods } } } })], [])).toEqual(["high: CronJob 'shop' goes"]);
    expect(told([object('Job', { spec: { template: pods } })], [])).toEqual(["low: Job 'shop' goes"]);
  });

  it('that changes is neither new nor goes', () => {
    expect(told([deployment()], [deployment({ image: 'shop:2' })])).toEqual(['low: image: shop 1 -> 2']);
  });
});
