import type { Manifest } from '../../src/files/manifest';
import { overlayPatch } from '../../src/kustomize/overlay-patch';

const object = (apiVersion: string, kind: string, spec: object): Manifest => ({ apiVersion, kind, metadata: { name: 'shop' }, spec });
const kindOfPatch = (apiVersion: string, kind: string, base: object, target: object): string =>
  overlayPatch(object(apiVersion, kind, base), object(apiVersion, kind, target))!.kind;
const pod = (spec: object): object => ({ template: { spec } });

describe('the patch of an overlay', () => {
  it('is a merge for what Kubernetes itself defines, and says which object it is for', () => {
    const [base, target] = [object('apps/v1', 'Deployment', { paused: false }), object('apps/v1', 'Deployment', { paused: true })];
    expect(overlayPatch(base, target)).toEqual({
      kind: 'merge',
      content: { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'shop' }, spec: { paused: true } },
    });
  });

  it('keeps its name where it changes other metadata', () => {
    const base = object('v1', 'Service', {});
    const target = { ...base, metadata: { name: 'shop', annotations: { a: 'b' } } };
    expect(overlayPatch(base, target)?.content).toEqual({
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name: 'shop', annotations: { a: 'b' } },
    });
  });

  it('is none where two objects say the same', () => {
    for (const apiVersion of ['apps/v1', 'e.io/v1']) {
      expect(overlayPatch(object(apiVersion, 'Deployment', { a: undefined }), object(apiVersion, 'Deployment', {}))).toBeUndefined();
    }
  });

  it('is operations for a custom resource, whatever its group looks like', () => {
    expect(kindOfPatch('e.io/v1', 'Queue', { size: 1 }, { size: 2 })).toBe('operations');
    expect(kindOfPatch('gateway.networking.k8s.io/v1', 'HTTPRoute', { a: 1 }, { a: 2 })).toBe('operations');
  });

  it('is operations where the version changes, which says to a merge which object it is for', () => {
    const [base, target] = [
      object('autoscaling/v1', 'HorizontalPodAutoscaler', {}),
      object('autoscaling/v2', 'HorizontalPodAutoscaler', {}),
    ];
    expect(overlayPatch(base, target)).toEqual({
      kind: 'operations',
      content: [{ op: 'replace', path: '/apiVersion', value: 'autoscaling/v2' }],
    });
  });

  it('is operations where a merge would repeat a list for a part of it', () => {
    expect(kindOfPatch('apps/v1', 'StatefulSet', { volumeClaimTemplates: [{ size: 1 }] }, { volumeClaimTemplates: [{ size: 2 }] })).toBe(
      'operations',
    );
    expect(kindOfPatch('apps/v1', 'Deployment', pod({ tolerations: [{ key: 'a' }] }), pod({ tolerations: [{ key: 'b' }] }))).toBe(
      'operations',
    );
  });

  it('is a merge all the same where operations would count containers', () => {
    const withImage = (image: string, key: string): object => pod({ containers: [{ name: 'shop', image }], tolerations: [{ key }] });
    expect(kindOfPatch('apps/v1', 'Deployment', withImage('a', 'a'), withImage('b', 'b'))).toBe('merge');
    expect(kindOfPatch('apps/v1', 'Deployment', pod({ tolerations: [] }), pod({ containers: [], tolerations: [{ key: 'a' }] }))).toBe(
      'operations',
    );
  });

  it('is operations where an object would lose something to a merge', () => {
    const ports = [
      { port: 53, protocol: 'UDP' },
      { port: 53, name: 'tcp' },
    ];
    expect(kindOfPatch('v1', 'Service', { ports }, { ports, type: 'NodePort' })).toBe('operations');
    expect(kindOfPatch('v1', 'Service', { type: 'ClusterIP' }, { ports, type: 'NodePort' })).toBe('operations');
  });
});
