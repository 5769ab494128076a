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
  /** The tag of each image in the overlay's image-tag file, by the image name in the objects, without a tag. */
  readonly tags: Readonly<Record<string, string>>;
  /** Fields with such images, in addition to the lists of containers. @default - none */
  readonly imageFields?: readonly ImageField[];
}

/** What is verified. */
export interface Claim {
  /** The tree with the overlays. It may contain other files. */
  readonly files: readonly TreeFile[];
  readonly overlays: readonly ExpectedOverlay[];
}

/** The result. Without differences, the claim holds. */
export interface Proof {
  /** The version of kustomize. */
  readonly kustomize: string;
  /** Number of overlays that were built. */
  readonly overlays: number;
  /** Number of expected objects. */
  readonly objects: number;
  /** In the order of the overlays. Differences that only appeared with other tags come last. */
  readonly differences: readonly Difference[];
}

/**
 * Verifies that the real kustomize builds each overlay to exactly the rendered objects; and again with another tag in every image-tag file,
 * as CI writes it: every image of that file must get the new tag.
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

/** Differences between the overlays of a tree on disk and what they must build to, in the order of the overlays. */
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

/** Identifies the place of a difference, so that differences of the original tree are not reported twice. */
const placeOf = (difference: Difference): string =>
  JSON.stringify([
    difference.overlay,
    difference.kind,
    'object' in difference ? difference.object : undefined,
    'path' in difference ? difference.path : undefined,
  ]);
