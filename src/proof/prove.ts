import { buildOverlays } from './build-overlays';
import type { ImageField } from '../files/image-places';
import { compareObjects } from './compare-objects';
import type { Difference } from './difference';
import type { Kustomize } from './find-kustomize';
import type { OverlayToBuild } from './plan-batches';
import { isTagFile, otherTag, withOtherTag, withTags } from './tags';
import { inTemporaryFolder } from './temporary-folder';
import { filesForKustomize, writeTree, type TreeFile } from './write-tree';

/** An overlay, and what it must build to. */
export interface ExpectedOverlay extends OverlayToBuild {
  /** The tag of each image that the overlay's tag file owns, by the name that the objects carry, without tag. */
  readonly tags: Readonly<Record<string, string>>;
  /** Fields beside the lists of containers in which such an image stands. @default - none */
  readonly imageFields?: readonly ImageField[];
}

/** What is to be proven. */
export interface Claim {
  /** The tree that the overlays are in; what else there is in it does no harm. */
  readonly files: readonly TreeFile[];
  readonly overlays: readonly ExpectedOverlay[];
}

/** What came of it: without differences, the claim holds. */
export interface Proof {
  /** The version of the kustomize that was asked. */
  readonly kustomize: string;
  /** How many overlays were built. */
  readonly overlays: number;
  /** How many objects they were expected to build to. */
  readonly objects: number;
  /** In the order of the overlays; last those that only another tag brought to light. */
  readonly differences: readonly Difference[];
}

/**
 * The proof: the real kustomize builds each overlay to what was rendered whole, object for object. And once more with another tag in
 * every tag file, as CI writes it: each image that the file owns must follow, whatever else the overlay says.
 */
export async function prove(kustomize: Kustomize, { files, overlays }: Claim): Promise<Proof> {
  const differences = await inTemporaryFolder(async (root) => {
    const tree = filesForKustomize(files);
    writeTree(root, tree);
    const asWritten = await findDifferences(kustomize, root, overlays);
    writeTree(
      root,
      tree.filter(([, text]) => isTagFile(text)).map(([path, text]) => [path, withOtherTag(text)]),
    );
    const retagged = await findDifferences(kustomize, root, overlays.map(expectOtherTag));
    const known = new Set(asWritten.map(placeOf));
    return [...asWritten, ...retagged.filter((each) => !known.has(placeOf(each))).map((each) => ({ ...each, retagged: true }))];
  });
  const objects = overlays.reduce((sum, overlay) => sum + overlay.objects.length, 0);
  return { kustomize: kustomize.version, overlays: overlays.length, objects, differences };
}

/** What distinguishes the overlays of a tree on disk from what they must build to; in the order of the overlays. */
async function findDifferences(kustomize: Kustomize, root: string, overlays: readonly ExpectedOverlay[]): Promise<Difference[]> {
  const found = new Map<ExpectedOverlay, Difference[]>();
  await buildOverlays(kustomize, root, overlays, (overlay, build) => {
    const { folder, objects, tags, imageFields } = overlay;
    const differences: Difference[] =
      'failure' in build
        ? [{ kind: 'build', overlay: folder, message: build.failure }]
        : compareObjects(folder, withTags(objects, tags, imageFields), build.objects);
    found.set(overlay, differences);
  });
  return overlays.flatMap((overlay) => found.get(overlay)!);
}

const expectOtherTag = (overlay: ExpectedOverlay): ExpectedOverlay => ({
  ...overlay,
  tags: Object.fromEntries(Object.keys(overlay.tags).map((image) => [image, otherTag])),
});

/** Where a difference is, whatever the values: what the tree showed as it was written need not be told twice. */
const placeOf = (difference: Difference): string =>
  JSON.stringify([
    difference.overlay,
    difference.kind,
    'object' in difference ? difference.object : undefined,
    'path' in difference ? difference.path : undefined,
  ]);
