import type { ClaimDefinition, DataSourceDefinition } from '../../../src/definition/service/claim-definition';
import type { PersistentVolumeClaimDefinition, StorageDefinition } from '../../../src/definition/service/storage-definition';
import type {
  ClaimedVolume,
  ClusterTrustBundleProjection,
  ConfigMapProjection,
  ConfigMapVolume,
  ConfigMapVolumeSource,
  CsiDefinition,
  CsiVolume,
  DownwardApiFiles,
  DownwardApiProjection,
  DownwardApiVolume,
  DownwardApiVolumeSource,
  EmptyDirDefinition,
  EmptyDirVolume,
  EphemeralVolume,
  FieldFile,
  KeyAsFile,
  NamedKeysAsFiles,
  NamedTrustBundle,
  ProjectedVolume,
  ProjectedVolumeSource,
  ResourceFieldFile,
  SecretProjection,
  SecretVolume,
  SecretVolumeSource,
  ServiceAccountTokenFile,
  ServiceAccountTokenProjection,
  SignerTrustBundles,
} from '../../../src/definition/service/volume-definition';
import type { ExamplesOf } from '../examples-of';

export const volumeExamples = {
  StorageDefinition: {
    persistentVolumeClaims: { 'shop-media': { storage: '100Gi', accessModes: ['ReadWriteMany'], storageClassName: 'shared' } },
  } satisfies ExamplesOf<StorageDefinition>,

  PersistentVolumeClaimDefinition: {
    volumeName: 'media-2024',
  } satisfies ExamplesOf<PersistentVolumeClaimDefinition, keyof ClaimDefinition>,

  EmptyDirVolume: {
    emptyDir: { sizeLimit: '100Mi' },
    mountPath: '/tmp',
    readOnly: true,
  } satisfies ExamplesOf<EmptyDirVolume>,

  EmptyDirDefinition: {
    sizeLimit: '100Mi',
    medium: 'Memory',
  } satisfies ExamplesOf<EmptyDirDefinition>,

  ClaimedVolume: {
    persistentVolumeClaim: 'shop-media',
    mountPath: '/srv/media',
    readOnly: true,
  } satisfies ExamplesOf<ClaimedVolume>,

  CsiVolume: {
    csi: { driver: 'csi.cert-manager.io', readOnly: true, volumeAttributes: { 'csi.cert-manager.io/issuer-name': 'internal' } },
    mountPath: '/etc/tls',
    readOnly: true,
  } satisfies ExamplesOf<CsiVolume>,

  CsiDefinition: {
    driver: 'secrets-store.csi.k8s.io',
    readOnly: true,
    fsType: 'ext4',
    volumeAttributes: { secretProviderClass: 'shop' },
    nodePublishSecretRef: 'store-credentials',
  } satisfies ExamplesOf<CsiDefinition>,

  EphemeralVolume: {
    ephemeral: { storage: '50Gi', storageClassName: 'fast' },
    mountPath: '/var/cache/thumbnails',
    readOnly: true,
  } satisfies ExamplesOf<EphemeralVolume>,

  ClaimDefinition: {
    storage: '50Gi',
    storageClassName: 'fast',
    accessModes: ['ReadWriteMany'],
    volumeAttributesClassName: 'gold',
    dataSourceRef: { apiGroup: 'snapshot.storage.k8s.io', kind: 'VolumeSnapshot', name: 'shop-media-2026' },
  } satisfies ExamplesOf<ClaimDefinition>,

  DataSourceDefinition: {
    apiGroup: 'snapshot.storage.k8s.io',
    kind: 'VolumeSnapshot',
    name: 'shop-media-2026',
  } satisfies ExamplesOf<DataSourceDefinition>,

  ConfigMapVolume: {
    configMap: { name: 'company-ca', items: { 'ca.crt': 'company.crt' } },
    mountPath: '/etc/ssl/company',
    readOnly: true,
  } satisfies ExamplesOf<ConfigMapVolume>,

  ConfigMapVolumeSource: {
    name: 'company-ca',
    items: { 'ca.crt': 'company.crt' },
    optional: true,
    defaultMode: 0o444,
  } satisfies ExamplesOf<ConfigMapVolumeSource>,

  SecretVolume: {
    secret: {
      secretName: 'partner-tls',
      items: { 'tls.key': { path: 'client.key', mode: 0o400 }, 'tls.crt': 'client.crt' },
      optional: true,
    },
    mountPath: '/etc/partner',
    readOnly: true,
  } satisfies ExamplesOf<SecretVolume>,

  SecretVolumeSource: {
    secretName: 'partner-tls',
    items: { 'tls.key': { path: 'client.key', mode: 0o400 }, 'tls.crt': 'client.crt' },
    optional: true,
    defaultMode: 0o400,
  } satisfies ExamplesOf<SecretVolumeSource>,

  KeyAsFile: {
    path: 'client.key',
    mode: 0o400,
  } satisfies ExamplesOf<KeyAsFile>,

  DownwardApiVolume: {
    downwardAPI: { items: { labels: { fieldRef: 'metadata.labels' } } },
    mountPath: '/etc/pod',
    readOnly: true,
  } satisfies ExamplesOf<DownwardApiVolume>,

  DownwardApiVolumeSource: {
    items: { labels: { fieldRef: 'metadata.labels' } },
    defaultMode: 0o444,
  } satisfies ExamplesOf<DownwardApiVolumeSource>,

  DownwardApiFiles: {
    items: { labels: { fieldRef: 'metadata.labels' }, 'memory-limit': { resourceFieldRef: 'limits.memory', divisor: '1Mi' } },
  } satisfies ExamplesOf<DownwardApiFiles>,

  FieldFile: {
    fieldRef: "metadata.annotations['example.com/shard']",
    mode: 0o444,
  } satisfies ExamplesOf<FieldFile>,

  ResourceFieldFile: {
    resourceFieldRef: 'limits.memory',
    containerName: 'proxy',
    divisor: '1Mi',
    mode: 0o444,
  } satisfies ExamplesOf<ResourceFieldFile>,

  ProjectedVolume: {
    projected: {
      sources: [
        { serviceAccountToken: { audience: 'vault', path: 'token' } },
        { configMap: { name: 'company-ca', items: { 'ca.crt': 'ca.crt' } } },
      ],
    },
    mountPath: '/var/run/vault',
    readOnly: true,
  } satisfies ExamplesOf<ProjectedVolume>,

  ProjectedVolumeSource: {
    sources: [{ secret: { name: 'partner-tls' } }, { downwardAPI: { items: { name: { fieldRef: 'metadata.name' } } } }],
    defaultMode: 0o440,
  } satisfies ExamplesOf<ProjectedVolumeSource>,

  ConfigMapProjection: {
    configMap: { name: 'company-ca', items: { 'ca.crt': 'ca.crt' } },
  } satisfies ExamplesOf<ConfigMapProjection>,

  SecretProjection: {
    secret: { name: 'partner-tls', optional: true },
  } satisfies ExamplesOf<SecretProjection>,

  NamedKeysAsFiles: {
    name: 'partner-tls',
    items: { 'tls.key': { path: 'client.key', mode: 0o400 }, 'tls.crt': 'client.crt' },
    optional: true,
  } satisfies ExamplesOf<NamedKeysAsFiles>,

  DownwardApiProjection: {
    downwardAPI: { items: { namespace: { fieldRef: 'metadata.namespace' } } },
  } satisfies ExamplesOf<DownwardApiProjection>,

  ServiceAccountTokenProjection: {
    serviceAccountToken: { audience: 'vault', path: 'token' },
  } satisfies ExamplesOf<ServiceAccountTokenProjection>,

  ServiceAccountTokenFile: {
    path: 'token',
    audience: 'vault',
    expirationSeconds: 900,
  } satisfies ExamplesOf<ServiceAccountTokenFile>,

  ClusterTrustBundleProjection: {
    clusterTrustBundle: { signerName: 'example.com/internal', path: 'ca.crt' },
  } satisfies ExamplesOf<ClusterTrustBundleProjection>,

  NamedTrustBundle: {
    name: 'company',
    path: 'company.crt',
    optional: true,
  } satisfies ExamplesOf<NamedTrustBundle>,

  SignerTrustBundles: {
    signerName: 'example.com/internal',
    labelSelector: { generation: 'current' },
    path: 'ca.crt',
    optional: true,
  } satisfies ExamplesOf<SignerTrustBundles>,
};
