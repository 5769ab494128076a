import { problem, type Problem } from '../../problems/problem';
import { changedFields } from './changed-fields';
import type { ServiceChange } from './service-change';

/** StatefulSets that stay and get another governing Service. The API server refuses that, after Argo CD has deleted the old Service. */
export const changedServiceName = (change: ServiceChange): Problem[] =>
  changedFields(change, 'spec.serviceName').map(({ overlay, name, after }) => problem('immutable-service-name', overlay, { name, after }));
