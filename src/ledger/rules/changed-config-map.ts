import { problem, type Problem } from '../../problems/problem';
import { changedFields } from './changed-fields';
import type { ServiceChange } from './service-change';

/**
 * ConfigMaps that are immutable, and whose data changes, or that are to be so no longer. The API server refuses both. Argo CD creates most
 * immutable ConfigMaps again, and then nothing is refused.
 */
export const changedConfigMap = (change: ServiceChange): Problem[] =>
  changedFields(change, 'data').flatMap(({ overlay, name, before }) =>
    // One that becomes immutable may be changed once more.
    before === undefined ? [] : [problem('immutable-config-map', overlay, { name })],
  );
