import type { VolumeModel } from '../../src/model/types/workload-model';
import { deployment } from '../../src/resources/deployment';
import { volume } from '../../src/resources/volume';
import { kubePod } from './kube-pod';
import { manifestsOf, podModel, serviceModel, specModel, workloadModel } from './model';

describe('a volume', () => {
  it.each<[VolumeModel, unknown]>([
    [
      { name: 'app', kind: 'config-map', property: 'configFiles', configMap: 'shop-app' },
      { name: 'app', configMap: { name: 'shop-app' } },
    ],
    [
      { name: 'tls', kind: 'secret', property: 'secrets', secret: 'shop.tls' },
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
      {
        name: 'work',
        kind: 'ephemeral',
        claim: {
          storage: '1Gi',
          storageClassName: 'fast',
          accessModes: ['ReadWriteOnce'],
          dataSourceRef: { kind: 'PersistentVolumeClaim', name: 'old' },
        },
      },
      {
        name: 'work',
        ephemeral: {
          volumeClaimTemplate: {
            spec: {
              accessModes: ['ReadWriteOnce'],
              dataSourceRef: { kind: 'PersistentVolumeClaim', name: 'old' },
              resources: { requests: { storage: '1Gi' } },
              storageClassName: 'fast',
            },
          },
        },
      },
    ],
    [
      {
        name: 'ca',
        kind: 'config-map',
        property: 'volumes',
        configMap: 'ca',
        defaultMode: 0o444,
        items: [{ key: 'a', path: 'b/a', mode: 0o400 }],
        optional: true,
      },
      { name: 'ca', configMap: { name: 'ca', defaultMode: 0o444, items: [{ key: 'a', mode: 0o400, path: 'b/a' }], optional: true } },
    ],
    [
      { name: 'tls', kind: 'secret', property: 'volumes', secret: 'tls', items: [{ key: 'a', path: 'a' }], optional: false },
      { name: 'tls', secret: { secretName: 'tls', items: [{ key: 'a', path: 'a' }] } },
    ],
    [
      {
        name: 'pod',
        kind: 'downward-api',
        items: [
          { path: 'labels', fieldRef: 'metadata.labels', mode: 0o400 },
          { path: 'cpu', resourceFieldRef: 'limits.cpu', containerName: 'shop', divisor: '1m' },
        ],
        defaultMode: 0o444,
      },
      {
        name: 'pod',
        downwardAPI: {
          defaultMode: 0o444,
          items: [
            { path: 'labels', fieldRef: { fieldPath: 'metadata.labels' }, mode: 0o400 },
            { path: 'cpu', resourceFieldRef: { containerName: 'shop', divisor: '1m', resource: 'limits.cpu' } },
          ],
        },
      },
    ],
    [
      {
        name: 'all',
        kind: 'projected',
        defaultMode: 0o440,
        sources: [
          { kind: 'config-map', configMap: 'ca' },
          { kind: 'secret', secret: 'tls', items: [{ key: 'a', path: 'a' }], optional: true },
          { kind: 'downward-api', items: [{ path: 'name', fieldRef: 'metadata.name' }] },
          { kind: 'token', path: 'token', audience: 'vault', expirationSeconds: 600 },
        ],
      },
      {
        name: 'all',
        projected: {
          defaultMode: 0o440,
          sources: [
            { configMap: { name: 'ca' } },
            { secret: { name: 'tls', items: [{ key: 'a', path: 'a' }], optional: true } },
            { downwardAPI: { items: [{ path: 'name', fieldRef: { fieldPath: 'metadata.name' } }] } },
            { serviceAccountToken: { audience: 'vault', expirationSeconds: 600, path: 'token' } },
          ],
        },
      },
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

  it('has bundles of certificates, which the typed classes do not know', () => {
    const model: VolumeModel = {
      name: 'trust',
      kind: 'projected',
      sources: [
        { kind: 'trust-bundle', path: 'a.crt', bundle: { name: 'a' }, optional: true },
        { kind: 'trust-bundle', path: 'b.crt', bundle: { signerName: 'example.com/b', labels: {} } },
        { kind: 'trust-bundle', path: 'c.crt', bundle: { signerName: 'example.com/c', labels: { a: 'b' } } },
      ],
    };
    const [object] = manifestsOf(deployment(workloadModel({ pod: podModel({ volumes: [model] }) }), specModel(), serviceModel()));
    expect((object as any).spec.template.spec.volumes).toEqual([
      {
        name: 'trust',
        projected: {
          sources: [
            { clusterTrustBundle: { name: 'a', optional: true, path: 'a.crt' } },
            { clusterTrustBundle: { labelSelector: {}, path: 'b.crt', signerName: 'example.com/b' } },
            { clusterTrustBundle: { labelSelector: { matchLabels: { a: 'b' } }, path: 'c.crt', signerName: 'example.com/c' } },
          ],
        },
      },
    ]);
  });
});
