import { problem } from '../../problems/problem';
import { claimsOf, type PlacedClaim } from '../facts/claims-of';
import type { NamedClaimModel } from '../types/service-spec-model';
import type { WorkloadRule } from './rule';

/**
 * Access mode `ReadWriteOncePod` excludes others: only one pod can use the volume at a time.
 *
 * @see https://kubernetes.io/docs/concepts/storage/persistent-volumes/#access-modes
 */
export const volumeClaims: WorkloadRule = ({ workload, spec, place }) =>
  [...claimsOf(workload), ...(workload === spec.workloads[0] ? spec.claims.map(placed) : [])]
    .filter(({ claim: { accessModes } }) => accessModes.length > 1 && accessModes.includes('ReadWriteOncePod'))
    .map(({ claim, path }) =>
      problem('exclude-each-other', place(...path, 'accessModes'), {
        keys: claim.accessModes,
        because: "'ReadWriteOncePod' is for one pod alone",
      }),
    );

/** A claim of the service, checked with its main workload. */
const placed = (claim: NamedClaimModel): PlacedClaim => ({ claim, path: ['persistentVolumeClaims', claim.name] });
