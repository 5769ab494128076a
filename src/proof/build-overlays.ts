import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import type { Manifest } from '../files/manifest';
import { objectsByOverlay, writeAggregate } from './aggregate';
import type { Kustomize } from './find-kustomize';
import { inParallel } from './in-parallel';
import { planBatches, type OverlayToBuild } from './plan-batches';
import { runKustomize } from './run-kustomize';
import { inTemporaryFolder } from './temporary-folder';

/** The result for an overlay: its objects, or the error of kustomize. */
export type Build = { readonly objects: readonly Manifest[] } | { readonly failure: string };

/**
 * Builds overlays with the real kustomize: many in one process, and as many processes at the same time as there are cores. The overlays of
 * a batch that fails are built again one by one, so that the error is reported for the right overlay.
 *
 * @param root the folder on disk that the folders of overlays are relative to.
 * @param onBuilt called with each overlay as soon as it is built, in no particular order.
 */
export async function buildOverlays<Overlay extends OverlayToBuild>(
  kustomize: Kustomize,
  root: string,
  overlays: readonly Overlay[],
  onBuilt: (overlay: Overlay, build: Build) => void,
): Promise<void> {
  const tree = realpathSync(root);
  const alone: Overlay[] = [];
  await inTemporaryFolder((workshop) =>
    inParallel(planBatches(overlays).entries(), async ([index, batch]) => {
      const built = await tryBuildTogether(kustomize, tree, batch, join(workshop, String(index)));
      if (built) batch.forEach((overlay, position) => onBuilt(overlay, { objects: built[position]! }));
      else alone.push(...batch);
    }),
  );
  await inParallel(alone, async (overlay) => onBuilt(overlay, await buildAlone(kustomize, tree, overlay.folder)));
}

/** The objects of each overlay of a batch; undefined if kustomize rejects the batch, or if a batch is not worth it. */
async function tryBuildTogether(
  kustomize: Kustomize,
  root: string,
  batch: readonly OverlayToBuild[],
  workshop: string,
): Promise<Manifest[][] | undefined> {
  if (batch.length === 1) return undefined;
  writeAggregate(
    workshop,
    batch.map(({ folder }) => join(root, folder)),
  );
  const answer = await runKustomize(kustomize, workshop);
  return 'output' in answer ? objectsByOverlay(parseObjects(answer.output)) : undefined;
}

async function buildAlone(kustomize: Kustomize, root: string, folder: string): Promise<Build> {
  const answer = await runKustomize(kustomize, join(root, folder));
  return 'output' in answer ? { objects: parseObjects(answer.output) } : { failure: inItsWords(answer.failure, root) };
}

function parseObjects(output: string): Manifest[] {
  const documents = parseAllDocuments(output, { schema: 'core' });
  return 'empty' in documents
    ? []
    : documents.map((document) => {
        if (document.errors[0]) throw document.errors[0];
        return document.toJS() as Manifest;
      });
}

/** The error of kustomize, without the folder of the tree. */
const inItsWords = (failure: string, root: string): string =>
  failure
    .replaceAll(join(root, '/'), '')
    .replace(/^error: /i, '')
    .trim();
