import { objectTitle } from '../files/object-title';
import type { Manifest } from '../files/manifest';
import { problem, type Problem } from '../problems/problem';

/**
 * Kustomize treats every object with `items` whose kind ends in `List` as a list: it builds the items instead, and fails if `items` is not
 * a list. Lists that `extend` adds were split before.
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
