import type { Manifest } from '../../src/files/manifest';
import { mergedListsOf } from '../../src/kustomize/merged-lists';
import { survivesMerge } from '../../src/kustomize/survives-merge';

const survives = (apiVersion: string, kind: string, spec: object): boolean => {
  const object: Manifest = { apiVersion, kind, metadata: { name: 'a' }, spec };
  return survivesMerge(object, mergedListsOf(object));
};
const container = (fields: object): object => ({ template: { spec: { containers: [{ name: 'a' }, { name: 'b', ...fields }] } } });

describe('an object under a merge', () => {
  it('loses nothing where each item has a key of its own', () => {
    expect(survives('apps/v1', 'Deployment', container({ env: [{ name: 'A' }, { name: 'B' }] }))).toBe(true);
  });

  it('loses an item that has the key of another', () => {
    expect(survives('apps/v1', 'Deployment', container({ env: [{ name: 'A' }, { name: 'A' }] }))).toBe(false);
    expect(survives('batch/v1', 'Job', container({ volumeMounts: [{ mountPath: '/a' }, { mountPath: '/a' }] }))).toBe(false);
  });

  it.each([
    ['v1', 'Service', 'port'],
    ['apps/v1', 'StatefulSet', 'containerPort'],
  ])('loses a port of %s/%s that says no protocol, where another has its number', (apiVersion, kind, number) => {
    const spec = (...ports: object[]): object => (kind === 'Service' ? { ports } : container({ ports }));
    const [udp, tcp, none] = [{ [number]: 53, protocol: 'UDP' }, { [number]: 53, protocol: 'TCP' }, { [number]: 53 }];
    expect(survives(apiVersion, kind, spec(udp, none))).toBe(false);
    expect(survives(apiVersion, kind, spec(udp, tcp))).toBe(true);
    expect(survives(apiVersion, kind, spec(udp, { [number]: 54 }))).toBe(true);
  });

  it('loses nothing of a kind whose lists are replaced', () => {
    expect(survives('networking.k8s.io/v1', 'NetworkPolicy', { ingress: [{ ports: [{ port: 53, protocol: 'UDP' }, { port: 53 }] }] })).toBe(
      true,
    );
  });
});
