import type { Manifest } from '../../src/files/manifest';
import { fileNames } from '../../src/kustomize/file-names';

const object = (kind: string, name: string): Manifest => ({ apiVersion: 'v1', kind, metadata: { name } });

describe('file names', () => {
  it('are the kind alone where there is one object of it', () => {
    expect(
      fileNames([object('HorizontalPodAutoscaler', 'a'), object('HorizontalPodAutoscaler', 'a')])(object('HorizontalPodAutoscaler', 'a')),
    ).toBe('horizontal-pod-autoscaler.yaml');
  });

  it('are the kind and the name where there are several', () => {
    const nameOf = fileNames([object('ExternalSecret', 'a'), object('ExternalSecret', 'b.c'), object('Service', 'a')]);
    expect([object('ExternalSecret', 'a'), object('ExternalSecret', 'b.c'), object('Service', 'a')].map(nameOf)).toEqual([
      'external-secret-a.yaml',
      'external-secret-b.c.yaml',
      'service.yaml',
    ]);
  });
});
