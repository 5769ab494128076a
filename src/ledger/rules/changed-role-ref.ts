import { problem, type Problem } from '../../problems/problem';
import { changedFields } from './changed-fields';
import type { ServiceChange } from './service-change';

/** Bindings that stay and get another role, which the API server refuses. Argo CD creates most bindings again, and then nothing is refused. */
export const changedRoleRef = (change: ServiceChange): Problem[] =>
  changedFields(change, 'roleRef').map(({ overlay, kind, name, after }) => problem('immutable-role-ref', overlay, { kind, name, after }));
