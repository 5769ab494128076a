import { problem, type Problem } from '../../problems/problem';
import { changedFields } from './changed-fields';
import type { ServiceChange } from './service-change';

/** Jobs that stay and get another pod template, which the API server refuses. Argo CD creates most Jobs again, and then nothing is refused. */
export const changedJobTemplate = (change: ServiceChange): Problem[] =>
  changedFields(change, 'spec.template').map(({ overlay, name }) => problem('immutable-job-template', overlay, { name }));
