import type { Problem } from '../../../../problems/problem';
import type { SyncWindow } from './sync-window';
import { atLeastOne } from '../common/choices';
import { givenTwice } from '../common/given-twice';

/** Contradictions between the sync windows of a project. */
export const syncWindowRules = (windows: readonly SyncWindow[], at: string): Problem[] => [
  ...windows.flatMap((window, index) =>
    atLeastOne(window, ['applications', 'namespaces', 'clusters'], `${at}[${index}]`, 'the window would apply to nothing'),
  ),
  ...givenTwice('sync window', windows, at, identityOf),
];

/** Argo CD considers windows equal that only differ in their description or in `manualSync`. */
function identityOf({ kind, schedule, duration, timeZone = 'UTC', applications, namespaces, clusters, andOperator }: SyncWindow): string {
  const lists = Object.entries({ applications, namespaces, clusters }).flatMap(([key, names = []]) =>
    names.length > 0 ? `${key} ${names.join(', ')}` : [],
  );
  return `${kind} ${schedule} for ${duration} in ${timeZone}: ${lists.join('; ')}${andOperator ? ', all of these' : ''}`;
}
