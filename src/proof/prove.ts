import { mkdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { ImageField } from '../files/image-places';
import type { Manifest } from '../files/manifest';
import { buildOverlays, type Build } from './build-overlays';
import { compareObjects } from './compare-objects';
import type { Difference } from './difference';
import type { Kustomize } from './find-kustomize';
import type { OverlayToBuild } from './plan-batches';
import { isTagFile, otherTag, withOtherTags, withTags } from './tags';
import { inTemporaryFolder, parentForSmallFiles } from './temporary-folder';
import { filesForKustomize, writeTree, type TreeFile } from './write-tree';

/** An overlay, and what it must build to. */
export interface ExpectedOverlay {
  /** Relative to the root of the tree, with forward slashes. */
  readonly folder: string;
  readonly environment: string;
  /** The expected objects. Images of the image-tag file have no tag. */
  readonly objects: readonly Manifest[];
  /** The overlay's image-tag file. It need not exist if no object has such an image. */
  readonly tagFile: string;
  /** The tag of each image in this file, by the image name in the objects, without a tag. */
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
 * Verifies that the real kustomize builds each overlay to exactly the rendered objects, and that each image of an image-tag file follows this file.
 *
 * An overlay is built with a tag in its image-tag file that no other file contains, of the form of the rendered tag: where the output has this tag,
 * it is from this file. In the same process, kustomize applies the image-tag file as it was rendered to the names of its images, which shows the
 * tags that they get. Together, they show what the overlay builds to as it was rendered. If one of the two is not as expected, this is built, too.
 *
 * @param onBuilt called whenever an overlay has been built.
 */
export async function prove(kustomize: Kustomize, { files, overlays }: Claim, onBuilt: () => void = () => undefined): Promise<Proof> {
  const tree = filesForKustomize(files);
  const differences = await inTemporaryFolder(
    async (folder) => {
      const tagFiles = new Map(tree.filter(([, text]) => isTagFile(text)));
      const written = join(folder, 'written');
      mkdirSync(written);
      writeTree(written, [...tagFiles]);
      const root = join(folder, 'tree');
      mkdirSync(root);
      writeTree(
        root,
        tree.map(([path, text]) => [path, tagFiles.has(path) ? withOtherTags(path, text) : text]),
      );
      const retagged = await findDifferences(
        kustomize,
        root,
        overlays.map((overlay) => retag(overlay, tagFiles.has(overlay.tagFile) ? written : undefined)),
        onBuilt,
      );
      writeTree(root, [...tagFiles]);
      const asWritten = await findDifferences(kustomize, root, overlays.filter((_, index) => !retagged[index]!.holds).map(asRendered));
      return withoutRepetition(asWritten.flatMap(differencesOf), retagged.flatMap(differencesOf));
    },
    parentForSmallFiles(sizeOnDisk(tree)),
  );
  const objects = overlays.reduce((sum, overlay) => sum + overlay.objects.length, 0);
  return { kustomize: kustomize.version, overlays: overlays.length, objects, differences };
}

/** An upper limit of what the files take on a disk, in bytes, with their folders, and the files that describe a batch. */
const sizeOnDisk = (files: readonly TreeFile[]): number => files.reduce((sum, [, text]) => sum + 2 * 4096 + text.length, 0);

/** An overlay with certain tags. */
interface Trial extends OverlayToBuild {
  /** What it must build to. */
  readonly expected: readonly Manifest[];
  /** The images with their tags if its image-tag file is applied as it was rendered; undefined if it is not applied. */
  readonly images?: readonly string[];
}

/** The overlay as it was rendered. */
const asRendered = ({ folder, environment, objects, tags, imageFields }: ExpectedOverlay): Trial => ({
  folder,
  environment,
  objects,
  expected: withTags(objects, tags, imageFields),
});

/**
 * The overlay with other tags in its image-tag file.
 *
 * @param written the tree that has this file as it was rendered; undefined if there is no such file.
 */
function retag({ folder, environment, objects, tags, tagFile, imageFields }: ExpectedOverlay, written: string | undefined): Trial {
  const images = Object.keys(tags);
  const others = Object.fromEntries(images.map((image) => [image, otherTag(tagFile, tags[image]!)]));
  return {
    folder,
    environment,
    objects,
    expected: withTags(objects, others, imageFields),
    ...(written === undefined ? {} : { tagged: { component: join(written, posix.dirname(tagFile)), images } }),
    images: images.map((image) => `${image}:${tags[image]}`),
  };
}

/** What building an overlay showed. */
interface Finding {
  readonly differences: readonly Difference[];
  /** Whether there are no differences, and the image-tag file gives the images their tags. */
  readonly holds: boolean;
}

const differencesOf = ({ differences }: Finding): readonly Difference[] => differences;

/** What the overlays of a tree on disk show, in their order. */
async function findDifferences(
  kustomize: Kustomize,
  root: string,
  trials: readonly Trial[],
  onBuilt: () => void = () => undefined,
): Promise<Finding[]> {
  const found = new Map<Trial, Finding>();
  await buildOverlays(kustomize, root, trials, (trial, build) => {
    found.set(trial, judge(trial, build));
    onBuilt();
  });
  return trials.map((trial) => found.get(trial)!);
}

function judge({ folder, expected, images = [] }: Trial, build: Build): Finding {
  if ('failure' in build) return { differences: [{ kind: 'build', overlay: folder, message: build.failure }], holds: false };
  const differences = compareObjects(folder, expected, build.objects);
  return { differences, holds: differences.length === 0 && images.every((image, index) => image === build.images[index]) };
}

/** Differences with other tags are only of interest where there is none without. */
function withoutRepetition(asWritten: readonly Difference[], retagged: readonly Difference[]): Difference[] {
  const known = new Set(asWritten.map(placeOf));
  return [...asWritten, ...retagged.filter((each) => !known.has(placeOf(each))).map((each) => ({ ...each, retagged: true }))];
}

/** Identifies the place of a difference, so that differences of the original tree are not reported twice. */
const placeOf = (difference: Difference): string =>
  JSON.stringify([
    difference.overlay,
    difference.kind,
    'object' in difference ? difference.object : undefined,
    'path' in difference ? difference.path : undefined,
  ]);
