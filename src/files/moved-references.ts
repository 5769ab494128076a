import { isClusterScoped } from './cluster-scoped';
import { isMap } from './is-map';
import { groupOf, type Manifest } from './manifest';

/** What an object refers to by name: the subject of a binding, or the service of a webhook. */
export interface Reference {
  readonly kind?: string;
  readonly name?: string;
  readonly namespace?: string;
}

type Change = (reference: Reference) => Reference;

const isBinding = (object: Manifest): boolean =>
  (object.kind === 'RoleBinding' || object.kind === 'ClusterRoleBinding') && groupOf(object) === 'rbac.authorization.k8s.io';

const isWebhook = (object: Manifest): boolean =>
  object.kind.endsWith('WebhookConfiguration') && groupOf(object) === 'admissionregistration.k8s.io';

const maps = (value: unknown): readonly Readonly<Record<string, unknown>>[] => (Array.isArray(value) ? value.filter(isMap) : []);

/** The references of an object that Kustomize resolves. */
export function referencesOf(object: Manifest): readonly Reference[] {
  if (isBinding(object)) return maps(object.subjects);
  if (!isWebhook(object)) return [];
  return maps(object.webhooks).flatMap(({ clientConfig }) => (isMap(clientConfig) ? maps([clientConfig.service]) : []));
}

/** The object with other references. */
export function withReferences(object: Manifest, change: Change): Manifest {
  const each = (value: unknown, inner: (item: Readonly<Record<string, unknown>>) => unknown): unknown =>
    Array.isArray(value) ? value.map((item: unknown) => (isMap(item) ? inner(item) : item)) : value;
  if (isBinding(object)) return { ...object, subjects: each(object.subjects, change) };
  if (!isWebhook(object)) return object;
  const webhooks = each(object.webhooks, (webhook) => {
    const { clientConfig } = webhook;
    if (!isMap(clientConfig) || !isMap(clientConfig.service)) return webhook;
    return { ...webhook, clientConfig: { ...clientConfig, service: change(clientConfig.service) } };
  });
  return { ...object, webhooks };
}

/** Objects that Kustomize moves into the namespace of an overlay, as far as references may mean them. */
export interface Moved {
  readonly kind: string;
  readonly names: ReadonlySet<string>;
}

/**
 * The objects that a reference may mean. For a binding in a namespace, these include objects in the namespaces of its subjects.
 *
 * @param moved the objects that are moved into the namespace `own`.
 */
export function namesOfMoved(referrer: Manifest, moved: readonly Manifest[], own: string): Moved {
  const kind = isBinding(referrer) ? 'ServiceAccount' : 'Service';
  const seen = [referrer.metadata.namespace ?? own, ...referencesOf(referrer).map(({ namespace }) => namespace)];
  if (!isClusterScoped(referrer) && !seen.includes(own)) return { kind, names: new Set() };
  return {
    kind,
    names: new Set(moved.filter((each) => each.apiVersion === 'v1' && each.kind === kind).map(({ metadata }) => metadata.name)),
  };
}

/** The namespace that Kustomize leaves in a reference, or writes into it. Before it moves an object, that is in the namespace `default`. */
export function namespaceAfterMove({ name, namespace }: Reference, { names }: Moved, own: string): string | undefined {
  const isMeant = name !== undefined && names.has(name) && (namespace === undefined || namespace === 'default' || namespace === own);
  return isMeant ? own : namespace;
}
