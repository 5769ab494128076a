import { problem } from '../../problems/problem';
import { claimsOf } from '../facts/claims-of';
import type { WorkloadRule } from './rule';

/**
 * Access mode `ReadWriteOncePod` excludes others: only one pod can use the volume at a time.
 *
 * @see https://kubernetes.io/docs/concepts/storage/persistent-volumes/#access-modes
 */
export const volumeClaims: WorkloadRule = ({ workload, place }) =>
  claimsOf(workload)
    .filter(({ claim: { accessModes } }) => accessModes.length > 1 && accessModes.includes('ReadWriteOncePod'))
    .map(({ claim, path }) =>
      problem('exclude-each-other', place(...path, 'accessModes'), {
        keys: claim.accessModes,
        because: "'ReadWriteOncePod' is for one pod alone",
      }),
    );
