import { objectTitle } from '../files/object-title';
import type { Manifest } from '../files/manifest';
import { problem, type Problem } from '../problems/problem';

/**
 * Kustomize takes every object for a list whose kind ends in `List` and that has `items`. It builds the items in its place, and fails where
 * they are no list. The lists that `extend` adds have been taken apart before.
 */
export function takenForList(object: Manifest, at: string): Problem[] {
  if (!object.kind.endsWith('List') || object.items === undefined) return [];
  const change = "it takes a kind that ends in 'List' and has 'items' for a list, and builds only its items";
  return [
    problem('changed-by-kustomize', at, {
      object: objectTitle(object),
      change,
      fix: "add the items as objects of their own with 'extend'",
    }),
  ];
}
