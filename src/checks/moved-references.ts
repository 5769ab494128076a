import { inNamespace } from '../files/in-namespace';
import type { Manifest } from '../files/manifest';
import { namesOfMoved, namespaceAfterMove, referencesOf, type Moved, type Reference } from '../files/moved-references';
import { objectTitle } from '../files/object-title';
import { problem, type Problem } from '../problems/problem';

/** The objects of an overlay, and their namespace. */
export interface RenderedPlace {
  readonly objects: readonly Manifest[];
  /** The namespace of objects that name none. */
  readonly namespace: string;
}

/**
 * Kustomize resolves subjects of bindings and services of webhooks among the objects that it moves into the overlay's namespace, and writes
 * that namespace. It compares only names, not the kind of a subject, and this cannot be switched off. The result must be what was rendered.
 *
 * @see https://github.com/kubernetes-sigs/kustomize/blob/kustomize/v5.8.1/api/filters/nameref/nameref.go
 */
export function movedReferences({ objects, namespace }: RenderedPlace, at: (object: Manifest) => string): Problem[] {
  return objects.flatMap((object) => {
    const references = referencesOf(object);
    if (references.length === 0) return [];
    const expected = referencesOf(inNamespace(object, namespace));
    const inOwn = objects.filter(({ metadata }) => metadata.namespace === undefined);
    const moved = namesOfMoved(object, inOwn, namespace);
    return references.flatMap((reference, index) => {
      const reason = reasonAgainst(reference, expected[index]!, moved, namespace);
      return reason === undefined ? [] : [problem('changed-by-kustomize', at(object), { object: objectTitle(object), ...reason })];
    });
  });
}

/** What Kustomize would make of a reference, if that is wrong. */
function reasonAgainst(
  reference: Reference,
  expected: Reference,
  moved: Moved,
  own: string,
): { readonly change: string; readonly fix: string } | undefined {
  const { kind = 'Service', name } = reference;
  if (name === undefined) return { change: `it does not build with a ${kind} without a name`, fix: `name the ${kind}` };
  const found = namespaceAfterMove(reference, moved, own);
  if (found === expected.namespace) return undefined;
  const title = `${kind} '${name}'`;
  return found === undefined
    ? { change: `nothing tells it the namespace of ${title}`, fix: `name the namespace of ${title}` }
    : {
        change: `it takes ${title} for the ${moved.kind} of that name, and would write namespace '${found}'`,
        fix: `give ${title} or the ${moved.kind} another name`,
      };
}
