import { problem, type Problem } from '../../problems/problem';
import { changedFields } from './changed-fields';
import type { ServiceChange } from './service-change';

/** StatefulSets that stay and get another pod management policy, which the API server refuses. */
export const changedPodManagement = (change: ServiceChange): Problem[] =>
  changedFields(change, 'spec.podManagementPolicy').map(({ overlay, name, after }) =>
    problem('immutable-pod-management-policy', overlay, { name, after }),
  );
