import { isClusterScoped } from '../files/cluster-scoped';
import { equal } from '../files/equal';
import { isMap } from '../files/is-map';
import { identityOf, type Manifest, type RenderedObject } from '../files/manifest';
import type { ExtensionContext } from '../model/types/service-model';
import { problem, type Problem } from '../problems/problem';
import { objectTitle } from '../files/object-title';
import type { Extend, ExtensionObject } from './run-extension';

/** What `extend` adds in one overlay. */
export interface RenderedExtension {
  /** By identity. Objects without a namespace are in that of the service. */
  readonly objects: readonly RenderedObject[];
  readonly problems: readonly Problem[];
}

/**
 * Renders the objects that `extend` adds. Errors that it throws become problems of the service.
 *
 * @param own objects that the service itself renders in the same overlay, and that `extend` must not render again.
 */
export function renderExtension(extend: Extend, context: ExtensionContext, own: readonly RenderedObject[] = []): RenderedExtension {
  const place = `services.${context.service}.extend for ${context.environment}`;
  // It loads cdk8s, which a synth without `extend` does not need.
  const { runExtension } = require('./run-extension') as typeof import('./run-extension');
  try {
    return collect(runExtension(extend, context), context.namespace, own, place);
  } catch (error) {
    return { objects: [], problems: [problem('extension-failed', place, { reason: reasonOf(error) })] };
  }
}

function collect(added: readonly ExtensionObject[], namespace: string, own: readonly RenderedObject[], place: string): RenderedExtension {
  const known = new Set(own.map(({ manifest }) => identityOf(manifest)));
  const objects = new Map<string, RenderedObject>();
  const problems = added.flatMap(({ manifest: written, construct }) => {
    const missing = missingIn(written ?? {});
    if (missing.length > 0) return problem('extension-object-incomplete', place, { construct, missing });
    const manifest = withoutObviousNamespace(written, namespace);
    const identity = identityOf(manifest);
    if (known.has(identity) || objects.has(identity)) return problem('object-rendered-twice', place, { object: objectTitle(manifest) });
    objects.set(identity, { manifest, purpose: 'extension' });
    return [];
  });
  return { objects: [...objects.keys()].sort().map((identity) => objects.get(identity)!), problems };
}

/** Missing required fields. The object may be anything, whatever its type is. */
function missingIn({ apiVersion, kind, metadata }: Partial<Manifest>): string[] {
  const needed = { apiVersion, kind, 'metadata.name': isMap(metadata) ? metadata.name : undefined };
  return Object.entries(needed).flatMap(([key, value]) => (typeof value === 'string' && value !== '' ? [] : [key]));
}

/**
 * The object without its namespace if it is that of the service, or if its kind is cluster-scoped. It can then be the same in all
 * environments.
 */
function withoutObviousNamespace(manifest: Manifest, own: string): Manifest {
  const { namespace, ...metadata } = manifest.metadata;
  return namespace === own || isClusterScoped(manifest) ? { ...manifest, metadata } : manifest;
}

function reasonOf(error: unknown): string {
  const [line = ''] = (error instanceof Error ? error.message : String(error)).trim().split('\n');
  return line.replace(/\.$/, '') || 'what it throws says nothing';
}

/**
 * Objects that every overlay renders equally, in the namespace of the service: they can be in the base.
 *
 * @param base objects that are already in the base.
 */
export function liftExtensions(
  overlays: ReadonlyMap<unknown, readonly RenderedObject[]>,
  base: readonly RenderedObject[] = [],
): RenderedObject[] {
  const [first = [], ...others] = overlays.values();
  const elsewhere = others.map((objects) => new Map(objects.map(({ manifest }) => [identityOf(manifest), manifest])));
  const taken = new Set(base.map(({ manifest }) => identityOf(manifest)));
  return first.filter(({ manifest }) => {
    if (manifest.metadata.namespace !== undefined || isClusterScoped(manifest)) return false;
    const identity = identityOf(manifest);
    return !taken.has(identity) && elsewhere.every((objects) => equal(objects.get(identity), manifest));
  });
}
