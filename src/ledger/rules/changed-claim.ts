import { problem, type Problem } from '../../problems/problem';
import { changedFields } from './changed-fields';
import type { ServiceChange } from './service-change';

/** PersistentVolumeClaims that stay and get another spec, which the API server refuses. */
export const changedClaim = (change: ServiceChange): Problem[] =>
  changedFields(change, 'spec').map(({ overlay, name }) => problem('immutable-volume-claim', overlay, { name }));
