import { mountModel } from '../../model';
import { toldOfContainers } from '../told';

const mounts = (...paths: string[]) => ({
  mounts: paths.map((mountPath) => mountModel({ mountPath })),
});

describe('where volumes are mounted', () => {
  it('is told by paths', () => {
    expect(toldOfContainers({}, mounts('/a'))).toEqual(['low: mounts: new: /a from data']);
    expect(toldOfContainers(mounts('/a', '/b'), mounts('/b', '/c'))).toEqual(['high: mounts: new: /c from data; gone: /a from data']);
    expect(toldOfContainers(mounts('/a', '/b'), mounts('/b', '/a'))).toEqual(['low: mounts: another order']);
  });

  it('is told if files become read-only', () => {
    const [mount] = mounts('/a').mounts;
    expect(toldOfContainers({ mounts: [mount!] }, { mounts: [{ ...mount!, readOnly: true }] })).toEqual([
      'high: mounts: new: /a from data (read-only); gone: /a from data',
    ]);
  });

  it('is not told if something else changes', () => {
    expect(toldOfContainers({ ...mounts('/a'), image: 'a:1' }, { ...mounts('/a'), image: 'a:2' })).toEqual(['low: image: a 1 -> 2']);
  });
});
