import { problem, type Problem } from '../../problems/problem';
import { claimsOf, type PlacedClaim } from '../facts/claims-of';
import type { Place } from '../place';
import type { SpecRule, WorkloadRule } from './rule';

/** What Kubernetes rejects in the claims of pods. */
export const volumeClaims: WorkloadRule = ({ workload, place }) => wrongClaims(claimsOf(workload), place);

/** The same for the claims of a service. */
export const claimsOfService: SpecRule = ({ spec, place }) =>
  wrongClaims(
    spec.claims.map((claim) => ({ claim, path: ['persistentVolumeClaims', claim.name] })),
    place,
  );

const wrongClaims = (claims: readonly PlacedClaim[], place: Place): Problem[] => [
  ...withOtherModes(claims, place),
  ...withoutGroup(claims, place),
];

/**
 * Access mode `ReadWriteOncePod` excludes others: only one pod can use the volume at a time.
 *
 * @see https://kubernetes.io/docs/concepts/storage/persistent-volumes/#access-modes
 */
const withOtherModes = (claims: readonly PlacedClaim[], place: Place): Problem[] =>
  claims
    .filter(({ claim: { accessModes } }) => accessModes.length > 1 && accessModes.includes('ReadWriteOncePod'))
    .map(({ claim, path }) =>
      problem('exclude-each-other', place(...path, 'accessModes'), {
        keys: claim.accessModes,
        because: "'ReadWriteOncePod' is for one pod alone",
      }),
    );

/** The core group has one kind that fills a volume. */
const withoutGroup = (claims: readonly PlacedClaim[], place: Place): Problem[] =>
  claims
    .filter(({ claim: { dataSourceRef } }) => dataSourceRef && !dataSourceRef.apiGroup && dataSourceRef.kind !== 'PersistentVolumeClaim')
    .map(({ path }) =>
      problem('missing-key', place(...path, 'dataSourceRef'), {
        key: 'apiGroup',
        otherwise: "set 'kind' to 'PersistentVolumeClaim', the only one of the core group",
      }),
    );
