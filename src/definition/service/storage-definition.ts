import type { ClaimDefinition } from './claim-definition';

/** Storage of a service that outlives its workloads. */
export interface StorageDefinition {
  /**
   * PersistentVolumeClaims, by the name of the Kubernetes object. `volumes` of one or several workloads mount them. Argo CD never deletes
   * a claim, even if it leaves the definition; somebody deletes it by hand, with its data.
   *
   * @default - none
   */
  readonly persistentVolumeClaims?: { readonly [name: string]: PersistentVolumeClaimDefinition | null };
}

/** A PersistentVolumeClaim as an object of its own. Kubernetes can only increase its `storage`, and change its `volumeAttributesClassName`. */
export interface PersistentVolumeClaimDefinition extends ClaimDefinition {
  /** Name of the PersistentVolume, if it exists already. @default - any that fits, or a new one of the StorageClass */
  readonly volumeName?: string | null;
}
