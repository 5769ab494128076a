import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { posix } from 'node:path';
import { buildOverlays } from './build-overlays';
import { compareObjects } from './compare-objects';
import type { Difference } from './difference';
import type { Kustomize } from './find-kustomize';
import type { OverlayToBuild } from './plan-batches';
import { isTagFile, otherTag, withOtherTag, withTags } from './tags';
import { inTemporaryFolder } from './temporary-folder';

/** An overlay, and what it must build to. */
export interface ExpectedOverlay extends OverlayToBuild {
  /** The tag of each image that the overlay's tag file owns, by the name that the objects carry, without tag. */
  readonly tags: Readonly<Record<string, string>>;
}

/** What is to be proven. */
export interface Claim {
  /** Paths and texts of the tree that the overlays are in; others may be among them. */
  readonly files: readonly (readonly [path: string, text: string])[];
  readonly overlays: readonly ExpectedOverlay[];
}

/** What was proven, and with what; without differences it holds. */
export interface Proof {
  /** The kustomize that was asked. */
  readonly kustomize: string;
  /** How many overlays were built. */
  readonly overlays: number;
  /** How many objects were expected of them. */
  readonly objects: number;
  /** In the order of the overlays; those that showed with another tag alone come last. */
  readonly differences: readonly Difference[];
}

/**
 * The proof: what the real kustomize prints for each overlay is what was rendered whole, object for object. And once more with another tag
 * in every tag file: an image that the tag file owns must follow it, whatever else the overlay says.
 */
export function prove(kustomize: Kustomize, { files, overlays }: Claim): Promise<Proof> {
  return inTemporaryFolder(async (root) => {
    const needed = neededFiles(files);
    writeFiles(root, needed);
    const asIs = await findDifferences(kustomize, root, overlays);
    writeFiles(
      root,
      needed.filter(([, text]) => isTagFile(text)).map(([path, text]) => [path, withOtherTag(text)]),
    );
    const retagged = await findDifferences(kustomize, root, overlays.map(expectOtherTag));
    const known = new Set(asIs.map(placeOf));
    return {
      kustomize: kustomize.version,
      overlays: overlays.length,
      objects: overlays.reduce((sum, { objects }) => sum + objects.length, 0),
      differences: [...asIs, ...retagged.filter((each) => !known.has(placeOf(each))).map((each) => ({ ...each, retagged: true }))],
    };
  });
}
