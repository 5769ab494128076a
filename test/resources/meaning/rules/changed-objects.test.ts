import { object, told, toldOfPlatform } from '../told';

describe('other objects', () => {
  it('are told in one line if they are new', () => {
    expect(told([], [object('Widget')])).toEqual(["low: Widget 'shop' is new"]);
    const many = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => object('Widget', {}, name));
    expect(told([], many)).toEqual(["low: Widget 'a', Widget 'b', Widget 'c', Widget 'd' and 2 more are new"]);
  });

  it('are told by what is lost with them', () => {
    const names = ['Widget', 'PersistentVolumeClaim', 'Namespace', 'CustomResourceDefinition', 'Gadget'];
    expect(
      told(
        names.map((kind) => object(kind)),
        [],
      ),
    ).toEqual([
      "high: Widget 'shop' and Gadget 'shop' go",
      "destructive: PersistentVolumeClaim 'shop' goes",
      "destructive: Namespace 'shop' goes",
      "destructive: CustomResourceDefinition 'shop' goes",
    ]);
  });

  it('of the platform are told with their namespace', () => {
    const inNamespace = { apiVersion: 'v1', kind: 'Widget', metadata: { name: 'a', namespace: 'b' } };
    expect(toldOfPlatform([inNamespace], [])).toEqual(["high: Widget 'a' in namespace 'b' goes"]);
    expect(told([inNamespace], [])).toEqual(["high: Widget 'a' goes"]);
  });

  it('are not told if they stay', () => {
    expect(told([object('Widget')], [object('Widget')])).toEqual([]);
  });
});
