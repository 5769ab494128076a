import type { Manifest } from '../files/manifest';
import type { TaggedImages } from './aggregate';
import { objectId } from './object-id';

/** An overlay to build: its folder, and the expected objects. */
export interface OverlayToBuild {
  /** Relative to the root of the tree, with forward slashes. */
  readonly folder: string;
  readonly environment: string;
  /** The expected objects. */
  readonly objects: readonly Manifest[];
  /** An image-tag file that is applied beside the build. @default - none */
  readonly tagged?: TaggedImages;
}

/** How overlays are built. */
export interface Batches<Overlay> {
  /** Batches of overlays that are built in one process each. */
  readonly together: readonly (readonly Overlay[])[];
  /** Overlays that are built in a process of their own, with nothing beside them. */
  readonly alone: readonly Overlay[];
}

/**
 * Maximum number of overlays per process. With few, most of the time is spent on starting processes; with many, the time grows faster than
 * their number. In between, an overlay takes a small part of the time that it takes alone.
 */
const batchSize = 45;

/** A batch that is being filled. */
interface Batch<Overlay> {
  readonly overlays: Overlay[];
  readonly ids: Set<string>;
}

/**
 * Overlays that can be built together: of one environment, in batches of similar size, without two objects of the same ID. An overlay whose
 * objects refer to others by name is built alone, because Kustomize resolves references within the whole build.
 */
export function planBatches<Overlay extends OverlayToBuild>(overlays: readonly Overlay[], size = batchSize): Batches<Overlay> {
  const environments = new Map<string, Overlay[]>();
  const alone = new Set(overlays.filter(({ objects }) => objects.some(refersBeyond(objects))));
  for (const overlay of overlays) {
    if (alone.has(overlay)) continue;
    environments.set(overlay.environment, [...(environments.get(overlay.environment) ?? []), overlay]);
  }
  const together = [...environments.values()].flatMap((own) => fillBatches(own, Math.ceil(own.length / Math.ceil(own.length / size))));
  return { together, alone: [...alone] };
}

/** Whether an object has references that Kustomize resolves, and one of them is not a ServiceAccount of the same overlay. */
const refersBeyond =
  (objects: readonly Manifest[]) =>
  ({ kind, subjects }: Manifest): boolean => {
    if (!kind.endsWith('RoleBinding')) return kind.endsWith('WebhookConfiguration');
    if (!Array.isArray(subjects)) return false;
    return subjects.some(
      (subject: { readonly kind?: unknown; readonly name?: unknown } | null) =>
        subject?.kind !== 'ServiceAccount' ||
        !objects.some((each) => each.kind === 'ServiceAccount' && each.metadata.name === subject.name),
    );
  };

function fillBatches<Overlay extends OverlayToBuild>(overlays: readonly Overlay[], size: number): Overlay[][] {
  const batches: Batch<Overlay>[] = [];
  for (const overlay of overlays) {
    const ids = overlay.objects.map(objectId);
    let batch = batches.find((each) => each.overlays.length < size && !ids.some((id) => each.ids.has(id)));
    if (!batch) batches.push((batch = { overlays: [], ids: new Set() }));
    batch.overlays.push(overlay);
    ids.forEach((id) => batch.ids.add(id));
  }
  return batches.map((batch) => batch.overlays);
}
