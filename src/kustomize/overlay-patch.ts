import { createPatch } from 'rfc6902';
import { groupOf, type Manifest } from '../files/manifest';
import { strategicMergePatch } from './strategic-merge';

/** How an overlay changes one object: a fragment that is merged, or operations that are carried out in turn. */
export type OverlayPatch =
  | { readonly kind: 'merge'; readonly content: Readonly<Record<string, unknown>> }
  | { readonly kind: 'operations'; readonly content: readonly PatchOperation[] };

/** @see https://datatracker.ietf.org/doc/html/rfc6902 */
export interface PatchOperation {
  readonly op: string;
  readonly path: string;
  readonly value?: unknown;
}

/**
 * The smallest change from one object to the other, in the form a person would choose: a strategic merge for what Kubernetes itself
 * defines; JSON 6902 for custom resources, whose lists a merge would replace whole, and for what a merge cannot say.
 */
export function overlayPatch(base: Manifest, target: Manifest): OverlayPatch {
  const fragment = isBuiltIn(base) ? strategicMergePatch(base, target) : undefined;
  if (fragment) {
    const { metadata, ...rest } = fragment as { metadata?: object };
    const identity = { apiVersion: base.apiVersion, kind: base.kind, metadata: { name: base.metadata.name, ...metadata } };
    return { kind: 'merge', content: { ...identity, ...rest } };
  }
  return { kind: 'operations', content: createPatch(base, target) };
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

const isBuiltIn = (manifest: Manifest): boolean => builtInGroups.has(groupOf(manifest));
