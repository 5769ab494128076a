import type { Manifest } from '../files/manifest';

/**
 * The objects that a list stands for, lists within it and all; of anything else, the one that it is. Kustomize takes every kind that ends
 * in `List` and has `items` for one: `List`, as `kubectl get` prints it, and typed ones such as `SecretList`.
 */
export const listItems = (manifest: Manifest): readonly Manifest[] =>
  isList(manifest) ? (manifest.items as readonly Manifest[]).flatMap(listItems) : [manifest];

/** An item may be anything, whatever its type says. */
const isList = (manifest: Partial<Manifest> | null): boolean =>
  typeof manifest?.kind === 'string' && manifest.kind.endsWith('List') && Array.isArray(manifest.items);
