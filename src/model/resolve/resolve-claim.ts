import type { Given } from '../../definition/given';
import type { ClaimDefinition } from '../../definition/service/claim-definition';
import { claimProperties } from '../../definition/service/claim-shape';
import type { ClaimModel } from '../types/volume-model';

/** What a claim requests: that of a pod, or an object of its own. */
export const resolveClaim = ({
  storage,
  storageClassName,
  accessModes,
  volumeAttributesClassName,
  dataSourceRef,
}: Given<ClaimDefinition>): ClaimModel => ({
  storage,
  storageClassName,
  accessModes: [...new Set(accessModes ?? claimProperties.accessModes.default)],
  volumeAttributesClassName,
  dataSourceRef,
});
