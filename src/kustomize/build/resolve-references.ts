import type { Manifest } from '../../files/manifest';
import { namesOfMoved, namespaceAfterMove, referencesOf, withReferences } from '../../files/moved-references';
import type { Built } from './built';

/** Objects whose references name the namespace into which Kustomize moved what they mean. */
export function resolveReferences({ objects, moved }: Built): readonly Manifest[] {
  if (!moved) return objects;
  return objects.map((object) => {
    if (referencesOf(object).length === 0) return object;
    const names = namesOfMoved(object, moved.objects, moved.namespace);
    return withReferences(object, (reference) => {
      const namespace = namespaceAfterMove(reference, names, moved.namespace);
      return namespace === reference.namespace ? reference : { ...reference, namespace };
    });
  });
}
