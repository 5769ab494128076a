import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parse } from 'yaml';
import { buildOverlay } from '../../src/kustomize/build-overlay';
import { buildOverlays } from '../../src/proof/build-overlays';
import { compareObjects } from '../../src/proof/compare-objects';
import { formatDifference } from '../../src/proof/difference';
import { inTemporaryFolder } from '../../src/proof/temporary-folder';
import { writeTree, type TreeFile } from '../../src/proof/write-tree';
import { kustomizes } from '../judges/kustomize';
import { filesOf } from './build-here';

// Processes take their time where others are at work.
jest.setTimeout(120_000);

const golden = join(__dirname, '../golden');
const digest = `sha256:${'0123456789abcdef'.repeat(4)}`;

/** The services of an example's config repository, as Kustomize reads them. */
function treeOf(example: string): TreeFile[] {
  return readdirSync(join(golden, example), { recursive: true, withFileTypes: true })
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => /\/services\/.*\.yaml$/.test(path))
    .map((path) => [relative(join(golden, example), path), readFileSync(path, 'utf8')]);
}

const isTagFile = (path: string): boolean => path.endsWith('/image-tag/kustomization.yaml');
const overlaysOf = (files: readonly TreeFile[]): string[] =>
  files.flatMap(([path]) => /^(.*\/overlays\/(?:[^/]+\/clusters\/)?[^/]+)\/kustomization\.yaml$/.exec(path)?.[1] ?? []);

/** What may stand in a tag file, image by image in turn. */
const values = [
  'newTag: "1.10"',
  `newTag: sha-0@${digest}`,
  `digest: ${digest}`,
  `digest: ${digest}\n  newName: localhost:5000/other\n  newTag: v1`,
];

/** A tag file as `kustomize edit` writes it: without comments, in the order of the alphabet, not indented. */
function asEdited(text: string): string {
  const { apiVersion, images } = parse(text) as { apiVersion: string; images: readonly { name: string }[] };
  const entries = images.map(({ name }, index) => {
    const lines = [`name: ${name}`, ...values[(index + name.length) % values.length]!.split(/\n */)];
    return `- ${lines.sort().join('\n  ')}\n`;
  });
  return `apiVersion: ${apiVersion}\nimages:\n${entries.join('')}kind: Component\n`;
}

describe.each(['payments', 'shop'])('the overlays of %s', (example) => {
  const files = treeOf(example);
  const edited = files.map(([path, text]): TreeFile => [path, isTagFile(path) && !text.includes('images: []') ? asEdited(text) : text]);

  it.each(kustomizes().flatMap((judge) => [['their own', files, judge] as const, ['edited', edited, judge] as const]))(
    'build with %s tags to the same as with Kustomize',
    async (_, tree, kustomize) => {
      const ours = filesOf(tree);
      const overlays = overlaysOf(tree).map((folder) => {
        const built = buildOverlay(folder, ours);
        if (built.reason !== undefined) throw new Error(built.reason);
        return { folder, environment: folder.split('/')[4]!, objects: built.objects };
      });
      const differences: string[] = [];
      await inTemporaryFolder(async (root) => {
        writeTree(root, tree);
        await buildOverlays(kustomize, root, overlays, ({ folder, objects }, found) => {
          if ('failure' in found) differences.push(found.failure);
          else differences.push(...compareObjects(folder, objects, found.objects).map(formatDifference));
        });
      });
      expect(overlays.length).toBeGreaterThan(2);
      expect(differences).toEqual([]);
    },
  );
});
