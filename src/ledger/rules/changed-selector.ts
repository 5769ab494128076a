import { problem, type Problem } from '../../problems/problem';
import { changedFields } from './changed-fields';
import type { ServiceChange } from './service-change';

/** Workloads that stay and get another selector. The API server refuses that, after Argo CD has changed the Service that sends to their pods. */
export const changedSelector = (change: ServiceChange): Problem[] =>
  changedFields(change, 'spec.selector').map(({ overlay, kind, name, after }) =>
    problem('immutable-selector', overlay, { kind, name, after }),
  );
