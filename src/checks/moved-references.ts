import { isClusterScoped } from '../files/cluster-scoped';
import { inNamespace } from '../files/in-namespace';
import { isMap } from '../files/is-map';
import { groupOf, type Manifest } from '../files/manifest';
import { problem, type Problem } from '../problems/problem';
import { objectTitle } from '../files/object-title';

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
    const moved = namesOfMoved(object, objects, namespace);
    return references.flatMap((reference, index) => {
      const reason = reasonAgainst(reference, expected[index]!, moved, namespace);
      return reason === undefined ? [] : [problem('changed-by-kustomize', at(object), { object: objectTitle(object), ...reason })];
    });
  });
}

interface Reference {
  readonly kind?: string;
  readonly name?: string;
  readonly namespace?: string;
}

const isBinding = (object: Manifest): boolean =>
  (object.kind === 'RoleBinding' || object.kind === 'ClusterRoleBinding') && groupOf(object) === 'rbac.authorization.k8s.io';

const isWebhook = (object: Manifest): boolean =>
  object.kind.endsWith('WebhookConfiguration') && groupOf(object) === 'admissionregistration.k8s.io';

function referencesOf(object: Manifest): readonly Reference[] {
  if (isBinding(object)) return maps(object.subjects);
  if (!isWebhook(object)) return [];
  return maps(object.webhooks).flatMap(({ clientConfig }) => (isMap(clientConfig) ? maps([clientConfig.service]) : []));
}

const maps = (value: unknown): readonly Readonly<Record<string, unknown>>[] => (Array.isArray(value) ? value.filter(isMap) : []);

/** The objects that a reference may mean. For a binding in a namespace, these include objects in the namespaces of its subjects. */
function namesOfMoved(referrer: Manifest, objects: readonly Manifest[], own: string): Moved {
  const kind = isBinding(referrer) ? 'ServiceAccount' : 'Service';
  const seen = [referrer.metadata.namespace ?? own, ...referencesOf(referrer).map(({ namespace }) => namespace)];
  if (!isClusterScoped(referrer) && !seen.includes(own)) return { kind, names: new Set() };
  const moved = objects.filter((each) => each.apiVersion === 'v1' && each.kind === kind && each.metadata.namespace === undefined);
  return { kind, names: new Set(moved.map(({ metadata }) => metadata.name)) };
}

interface Moved {
  readonly kind: string;
  readonly names: ReadonlySet<string>;
}

/** What Kustomize would make of a reference, if that is wrong. */
function reasonAgainst(
  { kind = 'Service', name, namespace }: Reference,
  expected: Reference,
  moved: Moved,
  own: string,
): { readonly change: string; readonly fix: string } | undefined {
  if (name === undefined) return { change: `it does not build with a ${kind} without a name`, fix: `name the ${kind}` };
  // Before Kustomize moves it, an object is in the namespace `default`.
  const isMeant = moved.names.has(name) && (namespace === undefined || namespace === 'default' || namespace === own);
  const found = isMeant ? own : namespace;
  if (found === expected.namespace) return undefined;
  const title = `${kind} '${name}'`;
  return found === undefined
    ? { change: `nothing tells it the namespace of ${title}`, fix: `name the namespace of ${title}` }
    : {
        change: `it takes ${title} for the ${moved.kind} of that name, and would write namespace '${found}'`,
        fix: `give ${title} or the ${moved.kind} another name`,
      };
}
