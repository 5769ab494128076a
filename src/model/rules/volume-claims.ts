import { problem, type Problem } from '../../problems/problem';
import { claimsOf, type PlacedClaim } from '../facts/claims-of';
import type { Place } from '../place';
import type { SpecRule, WorkloadRule } from './rule';

/**
 * Access mode `ReadWriteOncePod` excludes others: only one pod can use the volume at a time.
 *
 * @see https://kubernetes.io/docs/concepts/storage/persistent-volumes/#access-modes
 */
export const volumeClaims: WorkloadRule = ({ workload, place }) => withOtherModes(claimsOf(workload), place);

/** The same for the claims of a service. */
export const claimsOfService: SpecRule = ({ spec, place }) =>
  withOtherModes(
    spec.claims.map((claim) => ({ claim, path: ['persistentVolumeClaims', claim.name] })),
    place,
  );

const withOtherModes = (claims: readonly PlacedClaim[], place: Place): Problem[] =>
  claims
    .filter(({ claim: { accessModes } }) => accessModes.length > 1 && accessModes.includes('ReadWriteOncePod'))
    .map(({ claim, path }) =>
      problem('exclude-each-other', place(...path, 'accessModes'), {
        keys: claim.accessModes,
        because: "'ReadWriteOncePod' is for one pod alone",
      }),
    );
