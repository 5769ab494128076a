import fc from 'fast-check';
import { formatDifference, type Difference } from '../../src/proof/difference';
import type { Kustomize } from '../../src/proof/find-kustomize';
import { prove, type Claim } from '../../src/proof/prove';
import type { TreeFile } from '../../src/proof/write-tree';
import { kustomizes } from '../judges/kustomize';
import { edited, tagFileOf, tinyService } from './tiny-tree';

// Processes take their time where others are at work.
jest.setTimeout(240_000);

const names = Array.from({ length: 10 }, (_, index) => `s${index}`);
const services = names.map((name) => tinyService(name));
const overlays = services.flatMap((service) => service.overlays);
const overlayFile = (name: string) => `services/${name}/overlays/dev/kustomization.yaml`;
const baseFile = (name: string) => `services/${name}/base/kustomization.yaml`;

/** Ways in which the overlay of a service can be wrong. */
const faults: Readonly<Record<string, (files: TreeFile[], name: string) => TreeFile[]>> = {
  'does not build': (files, name) => edited(files, baseFile(name), (text) => text.replace('deployment', 'absent')),
  'has another value': (files, name) => edited(files, overlayFile(name), (text) => text.replace('count: 2', 'count: 3')),
  'lacks its object': (files, name) =>
    edited(
      files,
      overlayFile(name),
      (text) => `${text}patches:\n  - patch: '{ $patch: delete, apiVersion: apps/v1, kind: Deployment, metadata: { name: ${name} } }'\n`,
    ),
  'has the tag by chance': (files, name) =>
    edited(files, overlayFile(name), (text) => `${text}images: [{ name: ghcr.io/acme/${name}, newTag: "v1" }]\n`),
  'has no tag': (files, name) => edited(files, overlayFile(name), (text) => text.replace('components: [image-tag]\n', '')),
  'has another tag in its tag file': (files, name) => edited(files, tagFileOf(name), (text) => text.replace('"v1"', '"v2"')),
  'has a digest in its tag file': (files, name) =>
    edited(files, tagFileOf(name), (text) => text.replace('"v1"', `"v1@sha256:${'0'.repeat(64)}"`)),
  'has a number in its tag file': (files, name) => edited(files, tagFileOf(name), (text) => text.replace('"v1"', '1.10')),
  'has a tag file for another image': (files, name) => edited(files, tagFileOf(name), (text) => text.replace(`/${name}`, '/other')),
  'uses the tag file of another service': (files, name) =>
    edited(files, overlayFile(name), (text) => text.replace('[image-tag]', '[../../../other/overlays/dev/image-tag]')).concat([
      [
        tagFileOf('other'),
        `kind: Component\napiVersion: kustomize.config.k8s.io/v1alpha1\nimages:\n  - name: ghcr.io/acme/${name}\n    newTag: "v1"\n`,
      ],
    ]),
};

const broken = (chosen: readonly (readonly [name: string, fault: string])[], among = services): TreeFile[] =>
  chosen.reduce(
    (files, [name, fault]) => faults[fault]!(files, name),
    among.flatMap((service) => service.files),
  );

/** The differences where each overlay is proven by itself. */
async function oneByOne(kustomize: Kustomize, { files, overlays: all }: Claim): Promise<Difference[]> {
  const found: Difference[] = [];
  for (const overlay of all) found.push(...(await prove(kustomize, { files, overlays: [overlay] })).differences);
  return found;
}

const inOrder = (differences: readonly Difference[]): Difference[] => [
  ...differences.filter(({ retagged }) => !retagged),
  ...differences.filter(({ retagged }) => retagged),
];

describe.each(kustomizes())('broken overlays in the middle of a batch, by $name', (kustomize) => {
  it.each(Object.keys(faults))('finds one that %s, and no other', async (fault) => {
    const { differences } = await prove(kustomize, { files: broken([['s5', fault]]), overlays });
    expect(differences.length).toBeGreaterThan(0);
    expect(new Set(differences.map(({ overlay }) => overlay))).toEqual(new Set(['services/s5/overlays/dev']));
  });

  it('finds several of different kinds in one batch, in the order of the overlays', async () => {
    const chosen = [
      ['s9', 'has another value'],
      ['s2', 'does not build'],
      ['s6', 'has the tag by chance'],
      ['s7', 'does not build'],
      ['s1', 'has another tag in its tag file'],
    ] as const;
    const { differences } = await prove(kustomize, { files: broken(chosen), overlays });
    const found = differences.map(({ overlay, kind, retagged = false }) => [overlay.split('/')[1], kind, retagged]);
    expect(found).toEqual([
      ['s1', 'value', false],
      ['s2', 'build', false],
      ['s7', 'build', false],
      ['s9', 'value', false],
      ['s6', 'value', true],
    ]);
    expect(differences.map(formatDifference).join('\n')).not.toMatch(/charthouse-|overlay-\d/);
  });
});

it('any broken overlays give the same differences together as one by one', async () => {
  const kustomize = kustomizes().at(-1)!;
  const few = services.slice(0, 4);
  const chosen = fc.uniqueArray(fc.tuple(fc.constantFrom(...names.slice(0, 4)), fc.constantFrom(...Object.keys(faults))), {
    selector: ([name]) => name,
    minLength: 2,
    maxLength: 3,
  });
  await fc.assert(
    fc.asyncProperty(chosen, async (own) => {
      // There is one other service to use the tag file of.
      const differentFaults = own.filter(([, fault], index) => own.findIndex((each) => each[1] === fault) === index);
      const claim = { files: broken(differentFaults, few), overlays: few.flatMap((service) => service.overlays) };
      expect((await prove(kustomize, claim)).differences).toEqual(inOrder(await oneByOne(kustomize, claim)));
    }),
    { seed: 42, numRuns: 3, endOnFailure: true },
  );
});
