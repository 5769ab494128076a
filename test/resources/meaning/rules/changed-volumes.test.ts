import type { VolumeModel } from '../../../../src/model/types/workload-model';
import { podModel, workloadModel } from '../../model';
import { deployment, meaningsOf, objectsOfSpec, told, toldOfWorkloads } from '../told';

const volumes = (...volumes: VolumeModel[]) => ({ pod: podModel({ volumes }) });
const [tmp, app, tls, data]: VolumeModel[] = [
  { name: 'tmp', kind: 'empty-dir', sizeLimit: '1Gi', medium: undefined },
  { name: 'app', kind: 'config-map', property: 'configFiles', configMap: 'shop-app' },
  { name: 'tls', kind: 'secret', property: 'secrets', secret: 'shop-tls' },
  { name: 'data', kind: 'claim', claim: 'shop-data' },
] as const;

describe('the volumes of pods', () => {
  it.each([
    [[], [tmp], "low: volume 'tmp' is new: an empty folder"],
    [[], [app], "low: volume 'app' is new: ConfigMap 'shop-app'"],
    [[tls], [], "high: volume 'tls' goes: Secret 'shop-tls'"],
    [[data], [{ ...data, claim: 'other' }], "high: volume 'data': claim 'shop-data' -> claim 'other'"],
    [[tmp], [{ ...tmp, sizeLimit: '2Gi' }], "low: volume 'tmp' changes sizeLimit 1Gi -> 2Gi"],
    [[tmp, app], [app, tmp], 'low: volumes: another order, or one of them twice'],
  ])('%#', (before, after, text) => {
    expect(toldOfWorkloads(volumes(...(before as VolumeModel[])), volumes(...(after as VolumeModel[])))).toEqual([text]);
  });

  it('have their place in the definition', () => {
    const placeOf = (volume: VolumeModel) =>
      meaningsOf(objectsOfSpec({}), objectsOfSpec({ workloads: [workloadModel(volumes(volume))] }))[0]?.property;
    expect([tmp, app, tls, data].map((volume) => placeOf(volume))).toEqual([
      ['volumes', 'tmp'],
      ['configFiles', 'app'],
      ['volumes', 'tls'],
      ['volumes', 'data'],
    ]);
    expect(placeOf({ name: 'shop-tls', kind: 'secret', property: 'secrets', secret: 'shop.tls' })).toEqual(['secrets', 'shop.tls']);
    expect(
      placeOf({ name: 'app', kind: 'config-map', property: 'volumes', configMap: 'shop-app', items: [{ key: 'a', path: 'b' }] }),
    ).toEqual(['volumes', 'app']);
  });

  it('may be folders of the node, or unknown', () => {
    const of = (volume: object) => [deployment({}, { volumes: [{ name: 'x', ...volume }] })];
    expect(told([deployment()], of({ hostPath: { path: '/etc' } }))).toEqual(["high: volume 'x' is new: folder of the node '/etc'"]);
    expect(told([deployment()], of({ csi: { driver: 'a' } }))).toEqual(["low: volume 'x' is new: CSI driver 'a'"]);
    expect(told(of({ csi: { driver: 'a' } }), of({ csi: { driver: 'b' } }))).toEqual([
      "high: volume 'x': CSI driver 'a' -> CSI driver 'b'",
    ]);
    expect(told(of({ configMap: { name: 'a-2456789bcd' } }), of({ configMap: { name: 'a-f6g2k9ht5m' } }))).toEqual([
      "low: volume 'x' changes name a-2456789bcd -> a-f6g2k9ht5m",
    ]);
  });

  it('say each of several sources, and are about the most sensitive one', () => {
    const of = (...sources: object[]) => [deployment({}, { volumes: [{ name: 'x', projected: { sources } }] })];
    const [map, pod] = [{ configMap: { name: 'a' } }, { downwardAPI: { items: [] } }];
    const token = (expirationSeconds: number) => ({ serviceAccountToken: { audience: 'vault', path: 'token', expirationSeconds } });
    expect(told(of(map, pod), of(map, pod, token(600)))).toEqual([
      "high: volume 'x': ConfigMap 'a', fields of the pod -> ConfigMap 'a', fields of the pod, a token for 'vault'",
    ]);
    expect(told([deployment()], of({ secret: { name: 'b' } }, { clusterTrustBundle: { signerName: 'example.com/a' } }))).toEqual([
      "low: volume 'x' is new: Secret 'b', bundles of 'example.com/a'",
    ]);
    expect(told(of(token(600)), of(token(900)))).toEqual(["low: volume 'x' changes sources"]);
    expect(told(of(map), of({ configMap: { name: 'a', items: [{ key: 'k', path: 'p' }] } }))).toEqual(["high: volume 'x' changes sources"]);
    const topicOf = (...sources: object[]) => meaningsOf([deployment()], of(...sources))[0]!.topic;
    expect([topicOf(map), topicOf(map, { secret: { name: 'b' } }), topicOf(map, token(600))]).toEqual([
      'configuration',
      'secrets',
      'identity',
    ]);
  });

  it('may be keys of an object, fields of the pod or a claim of the pod', () => {
    const of = (volume: object) => [deployment({}, { volumes: [{ name: 'x', ...volume }] })];
    const keys = (path: string) => of({ secret: { secretName: 'a', items: [{ key: 'k', path }] } });
    expect(told(keys('a'), keys('b'))).toEqual([expect.stringMatching(/^high: volume 'x' changes items/)]);
    expect(told([deployment()], of({ downwardAPI: { items: [] } }))).toEqual(["low: volume 'x' is new: fields of the pod"]);
    expect(told([deployment()], of({ ephemeral: {} }))).toEqual(["low: volume 'x' is new: a claim of the pod"]);
  });

  it('are not told if something else changes', () => {
    expect(
      toldOfWorkloads(
        { ...volumes(tmp), replicas: { kind: 'count', count: 1 } },
        { ...volumes(tmp), replicas: { kind: 'count', count: 2 } },
      ),
    ).toEqual(['low: replicas: 1 -> 2']);
  });
});
