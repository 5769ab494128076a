/** Storage that a PersistentVolumeClaim requests. */
export interface ClaimDefinition {
  /** Size, as a Kubernetes quantity: `10Gi`. */
  readonly storage: string;
  /** Name of the StorageClass. The empty text stands for volumes without a class, which somebody creates by hand. @default - the cluster's default class */
  readonly storageClassName?: string | null;
  /**
   * Access modes: how many nodes or pods can use the volume at the same time. An override replaces the whole list.
   *
   * @default ['ReadWriteOnce']
   */
  readonly accessModes?: readonly AccessMode[] | null;
  /** Name of a VolumeAttributesClass, such as one with more operations per second. Kubernetes 1.34 and later. @default - none */
  readonly volumeAttributesClassName?: string | null;
  /** Where the first content of the volume comes from. @default - none: the volume is empty */
  readonly dataSourceRef?: DataSourceDefinition | null;
}

/** How many nodes, or pods, can use a volume at the same time. */
export type AccessMode = 'ReadWriteOnce' | 'ReadWriteOncePod' | 'ReadWriteMany' | 'ReadOnlyMany';

/**
 * An object in the namespace of the service that fills a new volume: a VolumeSnapshot, another PersistentVolumeClaim, or a kind for which
 * the cluster has a populator.
 *
 * @see https://kubernetes.io/docs/concepts/storage/persistent-volumes/#volume-populators-and-data-sources
 */
export interface DataSourceDefinition {
  /** API group of the object: `snapshot.storage.k8s.io` for a VolumeSnapshot. @default - the core group, for a PersistentVolumeClaim */
  readonly apiGroup?: string | null;
  /** Kind of the object. */
  readonly kind: string;
  /** Name of the object. */
  readonly name: string;
}
