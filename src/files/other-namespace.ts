import type { Manifest } from './manifest';
import { withReferences } from './moved-references';

/** An object of one namespace as it would be in another one, with the references of bindings and webhooks that mean it. */
export function inOtherNamespace(object: Manifest, from: string, to: string): Manifest {
  const { metadata } = object;
  const moved = metadata.namespace === from ? { ...object, metadata: { ...metadata, namespace: to } } : object;
  return withReferences(moved, (reference) => (reference.namespace === from ? { ...reference, namespace: to } : reference));
}
