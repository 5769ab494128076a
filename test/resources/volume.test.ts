import type { VolumeModel } from '../../src/model/types/workload-model';
import { volume } from '../../src/resources/volume';
import { kubePod } from './kube-pod';

describe('a volume', () => {
  it.each<[VolumeModel, unknown]>([
    [
      { name: 'app', kind: 'config-map', configMap: 'shop-app' },
      { name: 'app', configMap: { name: 'shop-app' } },
    ],
    [
      { name: 'tls', kind: 'secret', secret: 'shop.tls' },
      { name: 'tls', secret: { secretName: 'shop.tls' } },
    ],
    [
      { name: 'tmp', kind: 'empty-dir', sizeLimit: undefined, medium: undefined },
      { name: 'tmp', emptyDir: {} },
    ],
    [
      { name: 'tmp', kind: 'empty-dir', sizeLimit: '1Gi', medium: 'Memory' },
      { name: 'tmp', emptyDir: { medium: 'Memory', sizeLimit: '1Gi' } },
    ],
    [
      { name: 'data', kind: 'claim', claim: 'shop-data' },
      { name: 'data', persistentVolumeClaim: { claimName: 'shop-data' } },
    ],
    [
      { name: 'tls', kind: 'csi', csi: { driver: 'csi.cert-manager.io' } },
      { name: 'tls', csi: { driver: 'csi.cert-manager.io' } },
    ],
    [
      {
        name: 'store',
        kind: 'csi',
        csi: { driver: 'a', readOnly: true, fsType: 'ext4', volumeAttributes: { b: 'c' }, nodePublishSecretRef: 'd' },
      },
      {
        name: 'store',
        csi: { driver: 'a', fsType: 'ext4', nodePublishSecretRef: { name: 'd' }, readOnly: true, volumeAttributes: { b: 'c' } },
      },
    ],
  ])('%j has its files from there', (model, expected) => {
    expect(kubePod({ containers: [], volumes: [volume(model)] }).volumes).toEqual([expected]);
  });
});
