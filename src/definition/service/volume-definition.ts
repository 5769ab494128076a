import type { ClaimDefinition } from './claim-definition';

/**
 * A volume. Its first property says what is in it: an empty folder, a claim, storage that lives as long as the pod, keys of a ConfigMap or
 * a Secret, fields of the pod, several of these in one folder, or what a CSI driver provides. An override replaces the whole value.
 */
export type VolumeDefinition =
  EmptyDirVolume | ClaimedVolume | EphemeralVolume | ConfigMapVolume | SecretVolume | DownwardApiVolume | ProjectedVolume | CsiVolume;

interface MountedVolume {
  /** Mount path in the main container. @default - not mounted in the main container */
  readonly mountPath?: string;
  /** Whether the volume is mounted read-only. @default false */
  readonly readOnly?: boolean;
}

/** An empty folder that is deleted with the pod: `emptyDir: {}`. */
export interface EmptyDirVolume extends MountedVolume {
  /** `{}`, or the size limit and the medium of the folder. */
  readonly emptyDir: EmptyDirDefinition;
}

/** Size limit and medium of an empty folder. */
export interface EmptyDirDefinition {
  /** Maximum size, as a Kubernetes quantity. @default - as much as the node has */
  readonly sizeLimit?: string;
  /** `Memory` keeps the content in memory, which counts as memory of the container. @default - the node's disk */
  readonly medium?: 'Memory';
}

/** A PersistentVolumeClaim that outlives the pod. */
export interface ClaimedVolume extends MountedVolume {
  /** Name of the claim: one of `persistentVolumeClaims`, or one that exists already in the namespace. */
  readonly persistentVolumeClaim: string;
}

/** Storage that Kubernetes creates with the pod and deletes with it: an empty folder with the size and speed of a StorageClass. */
export interface EphemeralVolume extends MountedVolume {
  /** What the claim of the pod requests. */
  readonly ephemeral: ClaimDefinition;
}

/**
 * Keys of a ConfigMap as files. It is meant for a ConfigMap that exists already, or for some keys of one of `configFiles`; that property
 * mounts all its files itself.
 */
export interface ConfigMapVolume extends MountedVolume {
  /** The ConfigMap and its keys. */
  readonly configMap: ConfigMapVolumeSource;
}

/** A ConfigMap, and which of its keys become files. */
export interface ConfigMapVolumeSource extends KeysAsFiles, FilePermissions {
  /** Name of the ConfigMap: `<service>-<name>` for one of `configFiles`, or one that exists already in the namespace. */
  readonly name: string;
}

/**
 * Keys of a Secret as files. It is meant for some keys of a Secret, or for one that may be missing; `secrets` mounts all keys itself.
 */
export interface SecretVolume extends MountedVolume {
  /** The Secret and its keys. */
  readonly secret: SecretVolumeSource;
}

/** A Secret, and which of its keys become files. */
export interface SecretVolumeSource extends KeysAsFiles, FilePermissions {
  /** Name of the Secret: one of `secrets`, or one that exists already in the namespace. */
  readonly secretName: string;
}

/** Which keys of a ConfigMap or a Secret become files. */
interface KeysAsFiles {
  /**
   * Paths of the files in the volume, by key: `{ 'tls.crt': 'server/tls.crt' }`. If the object is the service's own, the keys must be
   * there.
   *
   * @default - all keys, each as a file with its name
   */
  readonly items?: { readonly [key: string]: string | KeyAsFile };
  /** Whether the pod starts without the files if the object or a key does not exist. @default false */
  readonly optional?: boolean;
}

/** The file of a key. */
export interface KeyAsFile extends FilePermission {
  /** Relative path in the volume. */
  readonly path: string;
}

interface FilePermission {
  /** Permissions of the file, 0 to 0o777. @default - `defaultMode` of the volume */
  readonly mode?: number;
}

interface FilePermissions {
  /** Permissions of the files, 0 to 0o777: `0o400` lets only their owner read them. @default 420 */
  readonly defaultMode?: number;
}

/** Fields of the pod as files. Files with labels or annotations change with them, unlike environment variables. */
export interface DownwardApiVolume extends MountedVolume {
  /** The files and their content. */
  readonly downwardAPI: DownwardApiVolumeSource;
}

/** Files with fields of the pod. */
export interface DownwardApiVolumeSource extends FieldsAsFiles, FilePermissions {}

interface FieldsAsFiles {
  /** What each file contains, by its path in the volume. */
  readonly items: { readonly [path: string]: FieldFile | ResourceFieldFile };
}

/** Fields of the pod, and the paths of their files. */
export interface DownwardApiFiles extends FieldsAsFiles {}

/** A file with a field of the pod. @see https://kubernetes.io/docs/concepts/workloads/pods/downward-api/ */
export interface FieldFile extends FilePermission {
  /** Path of the field: `metadata.name`, `metadata.labels` for all labels, or `metadata.annotations['key']`. */
  readonly fieldRef: string;
}

/** A file with a request or a limit of a container. */
export interface ResourceFieldFile extends FilePermission {
  /** Path of the resource, such as `limits.memory`. */
  readonly resourceFieldRef: string;
  /** Name of the container. @default - the main container */
  readonly containerName?: string;
  /** Unit of the value: `1Mi` gives mebibytes. @default '1' */
  readonly divisor?: string;
}

/** Several sources in one folder. @see https://kubernetes.io/docs/concepts/storage/projected-volumes/ */
export interface ProjectedVolume extends MountedVolume {
  /** The sources. */
  readonly projected: ProjectedVolumeSource;
}

/** Sources of files, and their permissions. */
export interface ProjectedVolumeSource extends FilePermissions {
  /** Sources, in the order in which they are written. Each file needs a path of its own. */
  readonly sources: readonly ProjectedSource[];
}

/** A source of files: a ConfigMap, a Secret, fields of the pod, a token, or a bundle of certificates. */
export type ProjectedSource =
  ConfigMapProjection | SecretProjection | DownwardApiProjection | ServiceAccountTokenProjection | ClusterTrustBundleProjection;

/** Keys of a ConfigMap. */
export interface ConfigMapProjection {
  /** The ConfigMap and its keys. */
  readonly configMap: NamedKeysAsFiles;
}

/** Keys of a Secret. */
export interface SecretProjection {
  /** The Secret and its keys. */
  readonly secret: NamedKeysAsFiles;
}

/** A ConfigMap or a Secret, and which of its keys become files. */
export interface NamedKeysAsFiles extends KeysAsFiles {
  /** Name of the object in Kubernetes: one of the service's own, or one that exists already in the namespace. */
  readonly name: string;
}

/** Fields of the pod. */
export interface DownwardApiProjection {
  /** The files and their content. */
  readonly downwardAPI: DownwardApiFiles;
}

/** A token of the pod's ServiceAccount. */
export interface ServiceAccountTokenProjection {
  /** The token and its file. */
  readonly serviceAccountToken: ServiceAccountTokenFile;
}

/**
 * A token of the pod's ServiceAccount that another system verifies, such as a secret store. The kubelet renews it before it expires.
 *
 * @see https://kubernetes.io/docs/concepts/storage/projected-volumes/#serviceaccounttoken
 */
export interface ServiceAccountTokenFile {
  /** Relative path in the volume. */
  readonly path: string;
  /**
   * For whom the token is meant. Others refuse it. A token for the API server also opens its ports in NetworkPolicies.
   *
   * @default - the API server
   */
  readonly audience?: string;
  /** Number of seconds for which the token is valid, 600 or more. @default 3600 */
  readonly expirationSeconds?: number;
}

/** Certificates of authorities that the cluster trusts. Kubernetes 1.37 and later. */
export interface ClusterTrustBundleProjection {
  /** The bundles and their file. */
  readonly clusterTrustBundle: NamedTrustBundle | SignerTrustBundles;
}

interface TrustBundleFile {
  /** Relative path in the volume. */
  readonly path: string;
  /** Whether the pod starts without the file if there is no such bundle. @default false */
  readonly optional?: boolean;
}

/** One bundle of certificates. */
export interface NamedTrustBundle extends TrustBundleFile {
  /** Name of the ClusterTrustBundle. */
  readonly name: string;
}

/** All bundles of a signer, in one file. */
export interface SignerTrustBundles extends TrustBundleFile {
  /** Name of the signer. */
  readonly signerName: string;
  /** Labels that the bundles must have. @default - all bundles of the signer */
  readonly labelSelector?: { readonly [label: string]: string };
}

/** A volume that a CSI driver of the cluster creates for each pod: certificates, or secrets of an external store. */
export interface CsiVolume extends MountedVolume {
  /** The driver and its parameters. */
  readonly csi: CsiDefinition;
}

/** A CSI driver and its parameters. @see https://kubernetes.io/docs/concepts/storage/ephemeral-volumes/#csi-ephemeral-volumes */
export interface CsiDefinition {
  /** Name of the driver, such as `csi.cert-manager.io`. It must support ephemeral inline volumes. */
  readonly driver: string;
  /** Whether the driver provides the volume read-only. Some drivers require it. @default false */
  readonly readOnly?: boolean;
  /** File system of the volume, such as `ext4`. @default - the default of the driver */
  readonly fsType?: string;
  /** Parameters of the driver, by name. Values must not be secrets. @default - none */
  readonly volumeAttributes?: { readonly [attribute: string]: string };
  /** Name of a Secret that the driver needs to provide the volume, in the namespace of the service. @default - none */
  readonly nodePublishSecretRef?: string;
}
