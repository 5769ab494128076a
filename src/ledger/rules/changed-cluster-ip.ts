import { problem, type Problem } from '../../problems/problem';
import { changedFields, type ChangedField } from './changed-fields';
import type { ServiceChange } from './service-change';

/**
 * Services that stay and become headless, or stop being so, or ask for another address. The API server refuses the first and the last, and
 * ignores the second.
 */
export function changedClusterIp(change: ServiceChange): Problem[] {
  // A Service of type ExternalName has no address: it may get any, and loses any.
  const renamed = new Set(changedFields(change, 'spec.type').map(placeOf));
  return changedFields(change, 'spec.clusterIP').flatMap((found) => {
    const { overlay, name, before, after } = found;
    // A Service that asks for no address keeps the one that it has.
    const isKept = after === undefined && before !== 'None';
    return isKept || renamed.has(placeOf(found)) ? [] : [problem('immutable-cluster-ip', overlay, { name, before, after })];
  });
}

const placeOf = ({ overlay, name }: ChangedField): string => `${overlay} ${name}`;
