import type { ClaimModel } from '../types/volume-model';
import type { WorkloadModel } from '../types/workload-model';

/** What the claims of pods request, and the paths of their definitions in that of the workload. */
export interface PlacedClaim {
  readonly claim: ClaimModel;
  readonly path: readonly string[];
}

/** The claims that each pod of a workload has for itself. */
export const claimsOf = ({ pod, statefulSet }: WorkloadModel): PlacedClaim[] => [
  ...pod.volumes.flatMap((volume) =>
    volume.kind === 'ephemeral' ? [{ claim: volume.claim, path: ['volumes', volume.name, 'ephemeral'] }] : [],
  ),
  ...(statefulSet?.volumeClaims ?? []).map((claim) => ({ claim, path: ['volumeClaims', claim.name] })),
];
