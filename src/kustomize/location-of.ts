import { isClusterScoped } from '../files/cluster-scoped';
import type { Manifest } from '../files/manifest';

/** The folder of the overlay for an object outside its service's namespace; undefined for an object in that namespace. */
export function locationOf(object: Manifest): string | undefined {
  if (isClusterScoped(object)) return 'cluster-scoped';
  const { namespace } = object.metadata;
  return namespace === undefined ? undefined : `namespaces/${namespace}`;
}
