import type { Manifest } from '../files/manifest';
import { inReadingOrder } from '../files/reading-order';
import { changedLists } from './changed-lists';
import { isMergedKind, mergedListsOf, type MergedLists } from './merged-lists';
import { operationsBetween, type PatchOperation } from './operations';
import { strategicMergePatch } from './strategic-merge';
import { survivesAsWhole, survivesMerge } from './survives-merge';

/** How an overlay changes one object: with a fragment to merge, or with operations. */
export type OverlayPatch =
  | { readonly kind: 'merge'; readonly content: Readonly<Record<string, unknown>> }
  | { readonly kind: 'operations'; readonly content: readonly PatchOperation[] };

/**
 * The smallest change from one object to the other, in the form that people would choose: a strategic merge patch for Kubernetes' own
 * kinds; JSON 6902 operations for custom resources, because a merge would replace their lists, and for changes that a merge cannot express
 * or would express at length. Undefined if the objects are equal.
 */
export function overlayPatch(base: Manifest, target: Manifest): OverlayPatch | undefined {
  const lists = mergedListsOf(base);
  const isMergeable =
    isMergedKind(base) && base.apiVersion === target.apiVersion && survivesAsWhole(base, lists) && survivesMerge(target, lists, base);
  const fragment = isMergeable && !isShorterByOperations(base, target, lists) ? strategicMergePatch(base, target, lists) : undefined;
  if (!fragment) {
    const operations = operationsBetween(base, target);
    return operations.length > 0 ? { kind: 'operations', content: inReadingOrder(operations) } : undefined;
  }
  if (Object.keys(fragment).length === 0) return undefined;
  const metadata = { name: base.metadata.name, ...(fragment.metadata as object | undefined) };
  const identity = { apiVersion: base.apiVersion, kind: base.kind, metadata };
  return { kind: 'merge', content: inReadingOrder({ ...identity, ...fragment, metadata }) };
}

/** A patch that deletes an object of the base. */
export const deletePatch = ({ apiVersion, kind, metadata: { name } }: Manifest): Readonly<Record<string, unknown>> => ({
  $patch: 'delete',
  apiVersion,
  kind,
  metadata: { name },
});

/**
 * Whether a merge would repeat a list only to change a part of it. Not if it mentions other items by name: operations would use indices.
 */
function isShorterByOperations(base: Manifest, target: Manifest, lists: MergedLists | undefined): boolean {
  const changed = changedLists(base, target);
  return (
    changed.some(({ ofMaps, property }) => ofMaps && !isMerged(property, lists)) &&
    !changed.some(({ property }) => isMerged(property, lists))
  );
}

const isMerged = (property: string, lists: MergedLists | undefined): boolean => lists !== undefined && Object.hasOwn(lists, property);
