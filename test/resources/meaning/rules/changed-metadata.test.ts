import { podModel } from '../../model';
import { deployment, meaningsOf, object, told, toldOfWorkloads } from '../told';

const annotated = (annotations: Record<string, string>, kind = 'ConfigMap') => {
  const { metadata, ...others } = object(kind);
  return { ...others, metadata: { ...metadata, annotations } };
};

describe('labels and annotations', () => {
  it('of objects mostly change nothing that runs', () => {
    expect(told([annotated({ a: '1', b: '1' })], [annotated({ a: '2', c: '1' })])).toEqual([
      "none: annotations of ConfigMap 'shop' changed: a; removed: b; added: c",
    ]);
    expect(told([annotated({}, 'Service')], [annotated({ a: '1' }, 'Service')])).toEqual(["low: annotations of Service 'shop' added: a"]);
    const widget = (note: string) => ({ apiVersion: 'example.com/v1', kind: 'Widget', metadata: { name: 'a', labels: { note } } });
    expect(told([widget('a')], [widget('b')])).toEqual(["low: labels of Widget 'a' changed: note"]);
  });

  it('may be for Argo CD', () => {
    const key = (name: string, value: string) => annotated({ [`argocd.argoproj.io/${name}`]: value });
    expect(meaningsOf([key('sync-wave', '1')], [key('sync-wave', '2')])).toEqual([
      {
        topic: 'sync',
        grade: 'low',
        text: "annotations of ConfigMap 'shop' changed: argocd.argoproj.io/sync-wave",
        reason: 'Argo CD applies the object in another order',
      },
    ]);
    expect(told([annotated({})], [key('sync-options', 'Prune=false')])).toEqual([
      "high: annotations of ConfigMap 'shop' added: argocd.argoproj.io/sync-options",
    ]);
  });

  it('of pods replace them', () => {
    expect(toldOfWorkloads({}, { pod: podModel({ labels: { tier: 'web' }, annotations: { note: 'x' } }) })).toEqual([
      'low: labels of the pods added: tier',
      'low: annotations of the pods added: note',
    ]);
    expect(toldOfWorkloads({}, { pod: podModel({ annotations: { 'checksum/config': 'x' } }) })).toEqual([
      'low: annotations of the pods added: checksum/config',
    ]);
    expect(toldOfWorkloads({}, { pod: podModel({ annotations: { 'sidecar.istio.io/inject': 'true' } }) })).toEqual([
      'high: annotations of the pods added: sidecar.istio.io/inject',
    ]);
  });

  it('of pods may be those by which they are selected', () => {
    const service = object('Service', { spec: { selector: { app: 'shop' } } });
    const { spec, ...others } = deployment();
    const other = {
      ...others,
      spec: {
        ...(spec as object),
        template: { metadata: { labels: { app: 'other' } }, spec: { containers: [{ name: 'shop', image: 'shop:1' }] } },
      },
    };
    expect(told([deployment(), service], [other, service])).toEqual(['high: labels of the pods changed: app']);
  });

  it('are not told if something else changes', () => {
    expect(told([annotated({ a: '1' })], [annotated({ a: '1' })])).toEqual([]);
  });
});
