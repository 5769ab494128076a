import { podModel, workloadModel } from '../../model';
import { meaningsOf, object, objectsOfSpec, told } from '../told';

const files = (data: Record<string, string>, checksum = 'a') => ({
  configMaps: [{ name: 'shop-app', data }],
  workloads: [workloadModel({ pod: podModel({ annotations: { 'checksum/config': checksum } }) })],
});
const change = (before: Record<string, string>, after: Record<string, string>) =>
  meaningsOf(objectsOfSpec(files(before)), objectsOfSpec(files(after, 'b')));

describe('a ConfigMap', () => {
  it('is told by its keys, and restarts the pods', () => {
    expect(change({ a: '1', b: '1', c: '1' }, { a: '2', b: '1', d: 'password' })).toEqual([
      {
        topic: 'configuration',
        grade: 'high',
        text: "ConfigMap 'shop-app' added: d; changed: a; gone: c",
        reason: 'what reads these keys may fail',
        property: ['configFiles', 'app'],
      },
    ]);
    expect(change({ a: '1' }, { a: '2' }).map(({ grade, text }) => `${grade}: ${text}`)).toEqual(["low: ConfigMap 'shop-app' changed: a"]);
  });

  it('of a further workload is told at this workload', () => {
    const files = (value: string) => ({
      configMaps: [{ name: 'shop-nightly-script', data: { 'run.sh': value } }],
      workloads: [
        workloadModel(),
        workloadModel({
          name: 'shop-nightly',
          pod: podModel({ volumes: [{ name: 'script', kind: 'config-map', property: 'configFiles', configMap: 'shop-nightly-script' }] }),
        }),
      ],
    });
    expect(meaningsOf(objectsOfSpec(files('a')), objectsOfSpec(files('b'))).map(({ property }) => property)).toEqual([
      ['workloads', 'nightly', 'configFiles', 'script'],
    ]);
  });

  it('with a hash in its name is paired with the one that follows', () => {
    const map = (hash: string, value: string) => object('ConfigMap', { data: { key: value } }, `app-${hash}`);
    expect(told([map('2456789bcd', '1')], [map('f6g2k9ht5m', '2')])).toEqual(["low: ConfigMap 'app-f6g2k9ht5m' changed: key"]);
    expect(told([map('2456789bcd', '1')], [map('mmmmm22222', '2'), map('f6g2k9ht5m', '2')])).toHaveLength(2);
  });

  it('may be immutable, or change in another way', () => {
    const map = (value: string) => object('ConfigMap', { data: { key: value }, immutable: true });
    expect(told([map('1')], [map('2')])).toEqual(["high: ConfigMap 'shop' changed: key"]);
    expect(told([object('ConfigMap', { data: { a: '1' } })], [object('ConfigMap', { data: { a: '1' }, immutable: true })])).toEqual([
      "low: ConfigMap 'shop' changes immutable",
    ]);
  });

  it('is not told if its pods restart for another reason', () => {
    const image = (tag: string) => ({
      ...files({ a: '1' }),
      workloads: [workloadModel({ pod: podModel({ containers: [{ ...podModel().containers[0]!, image: `a:${tag}` }] }) })],
    });
    expect(meaningsOf(objectsOfSpec(image('1')), objectsOfSpec(image('2'))).map(({ text }) => text)).toEqual(['image: a 1 -> 2']);
  });
});
