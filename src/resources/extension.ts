import { isClusterScoped } from '../files/cluster-scoped';
import { equal } from '../files/equal';
import { isMap } from '../files/is-map';
import { identityOf, type Manifest, type RenderedObject } from '../files/manifest';
import { problem, type Problem } from '../problems/problem';
import { objectTitle } from '../files/object-title';
import { runExtension, type Extend, type ExtensionContext, type ExtensionObject } from './run-extension';

/** What a service's `extend` adds in one place that it is deployed to. */
export interface RenderedExtension {
  /** By identity. One that names no namespace is in that of the service. */
  readonly objects: readonly RenderedObject[];
  readonly problems: readonly Problem[];
}

/**
 * Renders what a service's `extend` adds. What it throws is a problem of the service, and not the end of the synth.
 *
 * @param own what the service renders itself in the same place, which `extend` may not render again.
 */
export function renderExtension(extend: Extend, context: ExtensionContext, own: readonly RenderedObject[] = []): RenderedExtension {
  const place = `services.${context.service}.extend for ${context.environment}`;
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

/** What an object has to have and lacks; it may be anything, whatever its type says. */
function missingIn({ apiVersion, kind, metadata }: Partial<Manifest>): string[] {
  const needed = { apiVersion, kind, 'metadata.name': isMap(metadata) ? metadata.name : undefined };
  return Object.entries(needed).flatMap(([key, value]) => (typeof value === 'string' && value !== '' ? [] : [key]));
}

/** The object without the namespace that it is in anyhow, or cannot be in: so it may be alike in all environments. */
function withoutObviousNamespace(manifest: Manifest, own: string): Manifest {
  const { namespace, ...metadata } = manifest.metadata;
  return namespace === own || isClusterScoped(manifest) ? { ...manifest, metadata } : manifest;
}

function reasonOf(error: unknown): string {
  const [line = ''] = (error instanceof Error ? error.message : String(error)).trim().split('\n');
  return line.replace(/\.$/, '') || 'what it throws says nothing';
}

/**
 * The objects that every overlay renders alike, in the namespace of the service: they can stand in the base.
 *
 * @param base what stands there already.
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
