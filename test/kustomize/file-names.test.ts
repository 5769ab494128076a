import type { Manifest } from '../../src/files/manifest';
import { fileNames } from '../../src/kustomize/file-names';

const object = (kind: string, name: string, apiVersion = 'v1', namespace?: string): Manifest => ({
  apiVersion,
  kind,
  metadata: { name, namespace },
});
const namesOf = (...objects: Manifest[]): string[] => objects.map(fileNames(objects));

describe('file names', () => {
  it('are the kind alone where there is one object of it, in whatever environment', () => {
    expect(namesOf(object('HorizontalPodAutoscaler', 'a'), object('HorizontalPodAutoscaler', 'a'))).toEqual([
      'horizontal-pod-autoscaler.yaml',
      'horizontal-pod-autoscaler.yaml',
    ]);
  });

  it('are the kind and the name where there are several', () => {
    expect(namesOf(object('ExternalSecret', 'a'), object('ExternalSecret', 'b.c'), object('Service', 'a'))).toEqual([
      'external-secret-a.yaml',
      'external-secret-b.c.yaml',
      'service.yaml',
    ]);
  });

  it('are short again in another namespace, which is another folder', () => {
    expect(namesOf(object('ConfigMap', 'a'), object('ConfigMap', 'a', 'v1', 'monitoring'))).toEqual(['config-map.yaml', 'config-map.yaml']);
  });

  it('tell two kinds of one name by their groups', () => {
    expect(namesOf(object('Service', 'a'), object('Service', 'a', 'serving.knative.dev/v1'), object('Service', 'b'))).toEqual([
      'service-a.yaml',
      'service-a.serving.knative.dev.yaml',
      'service-b.yaml',
    ]);
  });

  it('never take the name that a folder needs for itself', () => {
    expect(namesOf(object('Kustomization', 'a', 'kustomize.toolkit.fluxcd.io/v1'))).toEqual(['kustomization-a.yaml']);
    expect(namesOf(object('Aux', 'a', 'example.com/v1'))).toEqual(['aux-a.yaml']);
  });

  it('have at most 255 characters, which is what disks take', () => {
    const long = 'a'.repeat(253);
    const names = namesOf(object('ConfigMap', long), object('ConfigMap', `${long.slice(1)}b`));
    expect(names.map((name) => name.length <= 255)).toEqual([true, true]);
    expect(new Set(names).size).toBe(2);
  });

  it('are names that every disk takes, and that differ on every disk', () => {
    expect(namesOf(object('ClusterRole', 'system:a'), object('ClusterRole', 'b'))).toEqual([
      'cluster-role-system-a.yaml',
      'cluster-role-b.yaml',
    ]);
    expect(namesOf(object('ClusterRole', 'a:b'), object('ClusterRole', 'a-b'), object('ClusterRole', 'A-b'))).toEqual([
      'cluster-role-a-b-3.yaml',
      'cluster-role-a-b-2.yaml',
      'cluster-role-a-b-1.yaml',
    ]);
  });
});
