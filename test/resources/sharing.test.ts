import fc from 'fast-check';
import { deepFreeze } from '../../src/model/freeze';
import { addObjects, renderObjects } from '../../src/resources/render-objects';
import { sharing } from '../../src/resources/sharing';
import { arbitraryInstance } from './arbitrary-instance';
import { serviceModel } from './model';
import { objectsOf } from './objects-of';

interface Subject {
  readonly name: string;
  readonly count: number;
  readonly labels: Readonly<Record<string, string>>;
}

const subject = (changes: Partial<Subject> = {}): Subject => ({ name: 'shop', count: 1, labels: {}, ...changes });

describe('sharing', () => {
  it('renders again only what was read and is different', () => {
    const render = jest.fn(({ name, labels }: Subject) => `${name} ${Object.keys(labels).length}`);
    const shared = sharing(render);
    const other = subject({ name: 'other' });
    expect([shared(subject()), shared(subject({ count: 2 })), shared(other)]).toEqual(['shop 0', 'shop 0', 'other 0']);
    expect(render).toHaveBeenCalledTimes(2);
    shared(other);
    expect(render).toHaveBeenCalledTimes(2);
  });

  it('takes values for alike that are equal, whether or not they are the same', () => {
    const render = jest.fn(({ labels }: Subject) => labels.tier);
    const shared = sharing(render);
    expect([{ tier: 'web' }, { tier: 'web' }, { tier: 'data' }].map((labels) => shared(subject({ labels })))).toEqual([
      'web',
      'web',
      'data',
    ]);
    expect(render).toHaveBeenCalledTimes(2);
  });

  it('sees what was read on one path alone, and renders again where that path is another one', () => {
    const shared = sharing((each: Subject) => (each.count > 1 ? each.name : each.labels.tier));
    const subjects = [
      subject({ count: 2, name: 'a' }),
      subject({ count: 1, name: 'a', labels: { tier: 'web' } }),
      subject({ count: 2, name: 'b' }),
      subject({ count: 1, name: 'b', labels: { tier: 'data' } }),
    ];
    expect(subjects.map((each) => shared(each))).toEqual(['a', 'web', 'b', 'data']);
  });

  it('gives the same for any service as rendering each instance anew', () => {
    let shared = 0;
    const others = fc.array(arbitraryInstance, { minLength: 2, maxLength: 2 });
    const property = fc.property(arbitraryInstance, others, (base, varied) => {
      // What is the platform's is alike for every instance.
      const instances = varied.map((each) => ({ ...each, cilium: base.cilium, monitorLabels: base.monitorLabels }));
      const service = deepFreeze(serviceModel(base, instances));
      const rendered = renderObjects(service);
      const all = [rendered.base, ...rendered.overlays.values()].map((objects) => objects.map(({ manifest }) => manifest));
      expect(all).toEqual([base, ...instances].map((instance) => objectsOf((chart) => addObjects(chart, service, instance))));
      shared += all.flat().length - new Set(all.flat()).size;
    });
    fc.assert(property, { seed: 42, numRuns: 60 });
    expect(shared).toBeGreaterThan(60);
  });
});
