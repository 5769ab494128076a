import { deployment, object, told } from '../told';

const vertical = (updateMode?: string) =>
  object('VerticalPodAutoscaler', { spec: { targetRef: { name: 'shop' }, updatePolicy: { updateMode } } });

describe('a VerticalPodAutoscaler', () => {
  it('restarts pods, unless it only recommends', () => {
    expect(told([], [vertical('Auto')])).toEqual(["high: VerticalPodAutoscaler 'shop' is new"]);
    expect(told([], [vertical('Off')])).toEqual(["low: VerticalPodAutoscaler 'shop' is new"]);
    expect(told([vertical('Off')], [vertical('Recreate')])).toEqual([
      "high: VerticalPodAutoscaler 'shop' changes spec.updatePolicy.updateMode",
    ]);
    expect(told([vertical('Auto')], [])).toEqual(["low: VerticalPodAutoscaler 'shop' goes"]);
  });

  it('is not told of if its workload changes', () => {
    expect(told([deployment(), vertical()], [deployment({ image: 'shop:2' }), vertical()])).toEqual(['low: image: shop 1 -> 2']);
  });
});
