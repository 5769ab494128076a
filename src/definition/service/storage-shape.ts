import { objectName } from '../formats/names';
import { map, object, optional, string, type Properties } from '../shape/shape';
import { claimProperties } from './claim-shape';
import type { PersistentVolumeClaimDefinition, StorageDefinition } from './storage-definition';

/** See {@link StorageDefinition}. */
export const storageProperties = {
  persistentVolumeClaims: optional(
    map(objectName, object<PersistentVolumeClaimDefinition>('a claim', { ...claimProperties, volumeName: optional(string(objectName)) })),
  ),
} satisfies Properties<StorageDefinition>;
