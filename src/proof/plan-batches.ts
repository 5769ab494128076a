import type { Manifest } from '../files/manifest';
import { objectId } from './object-id';

/** An overlay to build: where it is, and what is expected of it. */
export interface OverlayToBuild {
  /** Relative to the root of the tree, with forward slashes. */
  readonly folder: string;
  readonly environment: string;
  /** What it is expected to build to. */
  readonly objects: readonly Manifest[];
}

/**
 * How many overlays one process builds at most. Of a few, most of the time goes into starting the process; of many, the time
 * grows faster than their number. In between, each takes a small part of what it takes alone.
 */
const batchSize = 45;

/** A batch while it is filled. */
interface Batch<Overlay> {
  readonly overlays: Overlay[];
  readonly ids: Set<string>;
}

/**
 * Overlays that can be built together: of one environment, in batches of like size, and no two with an object of the same id. One whose
 * objects refer to others by their names is built alone: what Kustomize makes of a reference depends on what else is in the build.
 */
export function planBatches<Overlay extends OverlayToBuild>(overlays: readonly Overlay[], size = batchSize): Overlay[][] {
  const environments = new Map<string, Overlay[]>();
  const alone = new Set(overlays.filter(({ objects }) => objects.some(refersBeyond(objects))));
  for (const overlay of overlays) {
    if (alone.has(overlay)) continue;
    environments.set(overlay.environment, [...(environments.get(overlay.environment) ?? []), overlay]);
  }
  const batches = [...environments.values()].flatMap((own) => fillBatches(own, Math.ceil(own.length / Math.ceil(own.length / size))));
  return [...batches, ...[...alone].map((overlay) => [overlay])];
}

/** Whether an object is one whose references Kustomize resolves, and one of them is not an account of the same overlay. */
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
