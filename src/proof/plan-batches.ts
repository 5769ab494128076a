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

/** Overlays that can be built together: of one environment, in batches of like size, and no two with an object of the same id. */
export function planBatches<Overlay extends OverlayToBuild>(overlays: readonly Overlay[], size = batchSize): Overlay[][] {
  const environments = new Map<string, Overlay[]>();
  for (const overlay of overlays) {
    environments.set(overlay.environment, [...(environments.get(overlay.environment) ?? []), overlay]);
  }
  return [...environments.values()].flatMap((own) => fillBatches(own, Math.ceil(own.length / Math.ceil(own.length / size))));
}

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
