import { buildOverlay, type BuiltOverlay } from '../../src/kustomize/build-overlay';
import { ParsedFiles } from '../../src/kustomize/build/parsed-files';
import { compareObjects } from '../../src/proof/compare-objects';
import type { Difference } from '../../src/proof/difference';
import type { Claim } from '../../src/proof/prove';
import { isTagFile, otherTag, withOtherTags, withTags } from '../../src/proof/tags';

/** The files of a tree that is in memory. */
export function filesOf(files: Iterable<readonly [path: string, text: string]>): ParsedFiles {
  const texts = new Map(files);
  return new ParsedFiles((path) => texts.get(path));
}

/** What a small tree builds to. */
export const build = (files: Readonly<Record<string, string>>, folder = 'overlay'): BuiltOverlay =>
  buildOverlay(folder, filesOf(Object.entries(files)));

/** The same as the proof by Kustomize, by our own evaluator: with the tags as they are, and with other ones. */
export function proveHere({ files, overlays }: Claim): Difference[] {
  const retagged = files.map(([path, text]) => [path, isTagFile(text) ? withOtherTags(path, text) : text] as const);
  return [false, true].flatMap((isRetagged) => {
    const tree = filesOf(isRetagged ? retagged : files);
    return overlays.flatMap(({ folder, objects, tagFile, tags, imageFields }): Difference[] => {
      const built = buildOverlay(folder, tree);
      if (built.reason !== undefined) return [{ kind: 'build', overlay: folder, message: built.reason }];
      const own = isRetagged ? Object.fromEntries(Object.entries(tags).map(([image, tag]) => [image, otherTag(tagFile, tag)])) : tags;
      return compareObjects(folder, withTags(objects, own, imageFields), built.objects);
    });
  });
}
