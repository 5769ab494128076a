import type { Manifest } from '../files/manifest';

/**
 * The objects of a list, including nested lists, or the object itself if it is not a list. Like Kustomize, it treats every kind that ends
 * with `List` and has `items` as a list: `List`, as `kubectl get` prints it, and typed lists such as `SecretList`.
 */
export const listItems = (manifest: Manifest): readonly Manifest[] =>
  isList(manifest) ? (manifest.items as readonly Manifest[]).flatMap(listItems) : [manifest];

/** An item may be anything, whatever its type is. */
const isList = (manifest: Partial<Manifest> | null): boolean =>
  typeof manifest?.kind === 'string' && manifest.kind.endsWith('List') && Array.isArray(manifest.items);
