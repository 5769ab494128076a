import { containerModel, podModel, workloadModel } from '../model';
import type { ContainerModel } from '../../../src/model/types/workload-model';
import { meaningsOf, objectsOfSpec } from './told';

const service = (...containers: Partial<ContainerModel>[]) =>
  objectsOfSpec({
    workloads: containers.map((each, index) =>
      workloadModel({ name: index === 0 ? 'shop' : `shop-${index}`, pod: podModel({ containers: [containerModel(each)] }) }),
    ),
  });

describe('what means the same for several workloads', () => {
  it('is one line, if they take it over from the service', () => {
    expect(meaningsOf(service({ image: 'a:1' }, { image: 'a:1' }), service({ image: 'a:2' }, { image: 'a:2' }))).toEqual([
      { topic: 'image', grade: 'low', text: "image of 'shop' and 'shop-1': a 1 -> 2", reason: 'pods are replaced', property: ['image'] },
    ]);
  });

  it('is a line for each, if each defines it itself', () => {
    const [before, after] = [{ args: ['a'] }, { args: ['b'] }];
    expect(meaningsOf(service(before, before), service(after, after)).map(({ text }) => text)).toEqual([
      "arguments of 'shop' changed",
      "arguments of 'shop-1' changed",
    ]);
  });

  it('is a line for each, if it is not the same', () => {
    expect(
      meaningsOf(service({ image: 'a:1' }, { image: 'a:1' }), service({ image: 'a:2' }, { image: 'b:1' })).map(({ text }) => text),
    ).toEqual(["image of 'shop': a 1 -> 2", "image of 'shop-1': a:1 -> b:1"]);
  });
});
