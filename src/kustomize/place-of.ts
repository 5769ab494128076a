import { isClusterScoped } from '../files/cluster-scoped';
import type { Manifest } from '../files/manifest';

/** Where an object is that is not in its service's namespace, as a folder of the overlay; undefined for one that is. */
export function placeOf(object: Manifest): string | undefined {
  if (isClusterScoped(object)) return 'cluster-scoped';
  const { namespace } = object.metadata;
  return namespace === undefined ? undefined : `namespaces/${namespace}`;
}
