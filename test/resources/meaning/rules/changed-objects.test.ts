import type { Manifest } from '../../../../src/files/manifest';
import { describeObjects } from '../../../../src/resources/meaning/describe-objects';
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

  it('are told otherwise if the delivery engine keeps them in the cluster', () => {
    const before = ['a', 'b'].map((name) => object('PersistentVolumeClaim', {}, name));
    const keeps = ({ metadata }: Manifest): boolean => metadata.name === 'a';
    expect(describeObjects({ before, after: [], service: 'shop', keeps }).map(({ grade, text, reason }) => [grade, text, reason])).toEqual([
      ['high', "PersistentVolumeClaim 'a' leaves Git", 'it stays in the cluster as it is, and nobody manages it any more'],
      ['destructive', "PersistentVolumeClaim 'b' goes", 'its data may be deleted with it'],
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
