import { isClusterScoped } from '../../files/cluster-scoped';
import type { Manifest } from '../../files/manifest';
import { objectTitle } from '../../files/object-title';
import type { Built } from './built';
import { CannotBuild } from './cannot-build';

/** All objects in one namespace. Kustomize would also move objects that say where they are, and objects of the cluster. */
export function moveIntoNamespace(built: Built, namespace: string, at: string): Built {
  const foreign = built.objects.find(
    (object) => isClusterScoped(object) || (object.metadata.namespace !== undefined && object.metadata.namespace !== namespace),
  );
  if (foreign) throw new CannotBuild(`'${at}' moves ${objectTitle(foreign)} into another namespace`);
  if (built.moved) throw new CannotBuild(`'${at}' moves objects a second time`);
  const objects = built.objects.map((object): Manifest => ({ ...object, metadata: { ...object.metadata, namespace } }));
  return { ...built, objects, moved: { namespace, objects: built.objects } };
}
