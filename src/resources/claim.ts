import type { k8s } from 'cdk8s-plus-28';
import type { ClaimModel } from '../model/types/volume-model';
import { kubeQuantity } from './scalar';

/** The spec of a claim. The typed classes do not know `volumeAttributesClassName`. */
export const claimSpec = ({
  accessModes,
  dataSourceRef,
  storage,
  storageClassName,
  volumeAttributesClassName,
}: ClaimModel): k8s.PersistentVolumeClaimSpec & { readonly volumeAttributesClassName?: string } => ({
  accessModes: [...accessModes],
  dataSourceRef,
  resources: { requests: { storage: kubeQuantity(storage) } },
  storageClassName,
  volumeAttributesClassName,
});

/** Whether a claim has fields that the typed classes do not know. */
export const hasNewerFields = ({ volumeAttributesClassName }: ClaimModel): boolean => volumeAttributesClassName !== undefined;
