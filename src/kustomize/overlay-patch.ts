import { groupOf, type Manifest } from '../files/manifest';
import { inReadingOrder } from '../files/reading-order';
import { changedLists } from './changed-lists';
import { mergedListsOf, type MergedLists } from './merged-lists';
import { operationsBetween, type PatchOperation } from './operations';
import { strategicMergePatch } from './strategic-merge';
import { survivesMerge } from './survives-merge';

/** How an overlay changes one object: a fragment that is merged, or operations that are carried out in turn. */
export type OverlayPatch =
  | { readonly kind: 'merge'; readonly content: Readonly<Record<string, unknown>> }
  | { readonly kind: 'operations'; readonly content: readonly PatchOperation[] };

/**
 * The smallest change from one object to the other, in the form a person would choose: a strategic merge for what Kubernetes itself
 * defines; JSON 6902 for custom resources, whose lists a merge would replace whole, and for what a merge cannot say or would say at length.
 * Undefined where they say the same.
 */
export function overlayPatch(base: Manifest, target: Manifest): OverlayPatch | undefined {
  const lists = mergedListsOf(base);
  const isMergeable =
    builtInGroups.has(groupOf(base)) &&
    base.apiVersion === target.apiVersion &&
    survivesAsWhole(base, lists) &&
    survivesMerge(target, lists, base);
  const fragment = isMergeable && !isShorterByOperations(base, target, lists) ? strategicMergePatch(base, target, lists) : undefined;
  if (!fragment) {
    const operations = operationsBetween(base, target);
    return operations.length > 0 ? { kind: 'operations', content: inReadingOrder(operations) } : undefined;
  }
  if (Object.keys(fragment).length === 0) return undefined;
  const { metadata, ...rest } = fragment as { metadata?: object };
  const identity = { apiVersion: base.apiVersion, kind: base.kind, metadata: { name: base.metadata.name, ...metadata } };
  return { kind: 'merge', content: inReadingOrder({ ...identity, ...rest }) };
}

const survivors = new WeakMap<Manifest, boolean>();

/** Asked of a base once for all its overlays. */
function survivesAsWhole(object: Manifest, lists: MergedLists | undefined): boolean {
  const known = survivors.get(object) ?? survivesMerge(object, lists);
  survivors.set(object, known);
  return known;
}

/** An overlay that lacks an object of the base. */
export const deletePatch = ({ apiVersion, kind, metadata: { name } }: Manifest): Readonly<Record<string, unknown>> => ({
  $patch: 'delete',
  apiVersion,
  kind,
  metadata: { name },
});

/** Groups whose kinds Kubernetes itself defines. Others that end in `.k8s.io`, such as the Gateway API's, are custom resources. */
const builtInGroups = new Set([
  '',
  'admissionregistration.k8s.io',
  'apps',
  'autoscaling',
  'batch',
  'networking.k8s.io',
  'policy',
  'rbac.authorization.k8s.io',
  'scheduling.k8s.io',
  'storage.k8s.io',
]);

/** Whether a merge would repeat a list for the sake of a part of it; not where it calls items of another by their names, which operations would count. */
function isShorterByOperations(base: Manifest, target: Manifest, lists: MergedLists | undefined): boolean {
  const changed = changedLists(base, target);
  return (
    changed.some(({ ofMaps, property }) => ofMaps && !isMerged(property, lists)) &&
    !changed.some(({ property }) => isMerged(property, lists))
  );
}

const isMerged = (property: string, lists: MergedLists | undefined): boolean => lists !== undefined && Object.hasOwn(lists, property);
