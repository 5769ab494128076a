import { realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { splitAggregate, writeAggregate, type AggregatedBuild } from './aggregate';
import type { Kustomize } from './find-kustomize';
import { inParallel } from '../data/in-parallel';
import { planBatches, type OverlayToBuild } from './plan-batches';
import { readPrinted } from './read-printed';
import { runKustomize } from './run-kustomize';
import { inTemporaryFolder } from './temporary-folder';

/** The result for an overlay: what it builds to, or the error of kustomize. */
export type Build = AggregatedBuild | { readonly failure: string };

/**
 * Builds overlays with the real kustomize: many in one process, and as many processes at the same time as there are cores. A batch that
 * fails is split in half until an overlay that fails is alone, so that the error is reported for the right overlay.
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
  const { together, alone } = planBatches(overlays);
  await inTemporaryFolder(async (workshop) => {
    let aggregates = 0;
    const build = async (batch: readonly Overlay[]): Promise<void> => {
      const built = await tryBuildTogether(kustomize, tree, batch, join(workshop, String(aggregates++)));
      if (built) return batch.forEach((overlay, position) => onBuilt(overlay, built[position]!));
      if (batch.length === 1) return onBuilt(batch[0]!, await buildAlone(kustomize, tree, batch[0]!.folder));
      const half = Math.ceil(batch.length / 2);
      await build(batch.slice(0, half));
      await build(batch.slice(half));
    };
    await inParallel(together, build);
  }, dirname(tree));
  await inParallel(alone, async (overlay) => onBuilt(overlay, await buildAlone(kustomize, tree, overlay.folder)));
}

/** What each overlay of a batch builds to; undefined if kustomize rejects the batch, or if it is quicker to build its only overlay alone. */
async function tryBuildTogether(
  kustomize: Kustomize,
  root: string,
  batch: readonly OverlayToBuild[],
  workshop: string,
): Promise<AggregatedBuild[] | undefined> {
  if (batch.length === 1 && !batch[0]!.tagged) return undefined;
  writeAggregate(
    workshop,
    batch.map(({ folder, tagged }) => ({ folder: join(root, folder), tagged })),
  );
  const answer = await runKustomize(kustomize, workshop);
  if ('failure' in answer) return undefined;
  return splitAggregate(readPrinted(answer.output));
}

async function buildAlone(kustomize: Kustomize, root: string, folder: string): Promise<Build> {
  const answer = await runKustomize(kustomize, join(root, folder));
  return 'output' in answer ? { objects: readPrinted(answer.output), images: [] } : { failure: inItsWords(answer.failure, root) };
}

/** The error of kustomize, without the folder of the tree. */
const inItsWords = (failure: string, root: string): string =>
  failure
    .replaceAll(join(root, '/'), '')
    .replace(/^error: /i, '')
    .trim();
