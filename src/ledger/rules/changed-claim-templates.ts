import { problem, type Problem } from '../../problems/problem';
import { changedFields } from './changed-fields';
import type { ServiceChange } from './service-change';

/** StatefulSets that stay and get other volume claim templates, which the API server refuses. */
export const changedClaimTemplates = (change: ServiceChange): Problem[] =>
  changedFields(change, 'spec.volumeClaimTemplates').map(({ overlay, name }) =>
    problem('immutable-volume-claim-templates', overlay, { name }),
  );
