import { workloadLabels } from '../../src/resources/workload-labels';

describe('the labels of a workload', () => {
  it("say what it is part of, where it is not the service's own", () => {
    expect(workloadLabels('shop', 'shop')).toEqual({ 'app.kubernetes.io/name': 'shop' });
    expect(workloadLabels('shop-worker', 'shop')).toEqual({ 'app.kubernetes.io/name': 'shop-worker', 'app.kubernetes.io/part-of': 'shop' });
  });
});
