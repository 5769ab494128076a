import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseAllDocuments } from 'yaml';
import type { Manifest } from '../src/files/manifest';
import { buildOverlays } from '../src/proof/build-overlays';
import { render, type RenderedOverlay, type Rendering } from '../src/render';
import { goldenExamples } from './golden-examples';
import { kustomizes } from './judges/kustomize';
import { judgeObjects } from './judges/objects';
import { judgeTerraform } from './judges/terraform';
import { judgeWorkflow } from './judges/workflows';

/** Every file beneath a folder, by its path there. */
function readFolder(folder: string): Map<string, string> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(paths.sort().map((path) => [relative(folder, path).replaceAll('\\', '/'), readFileSync(path, 'utf8')]));
}

/** Objects that are applied as they stand. */
const plainObjects = (files: ReadonlyMap<string, string>, repository: string): Manifest[] =>
  [...files]
    .filter(
      ([path]) =>
        path.startsWith(repository) &&
        path.endsWith('.yaml') &&
        !path.endsWith('/kustomization.yaml') &&
        !/^[^/]+\/services\/|\/bootstrap\/argo-cd\//.test(path),
    )
    .flatMap(([, text]) => parseAllDocuments(text).map((document) => document.toJS() as Manifest));

describe.each(Object.entries(goldenExamples))('the %s example', (name, { definitions, workflows, warnings }) => {
  const golden = join(__dirname, 'golden', name);
  const files = readFolder(golden);
  const overlays: RenderedOverlay[] = [];
  let rendering: Rendering;

  beforeAll(() => {
    rendering = render(definitions(), { onOverlay: (overlay) => overlays.push(overlay) });
  });

  it('has no problems, and nothing to warn of but what is known', () => {
    expect(rendering.problems).toEqual([]);
    expect(rendering.warnings.map(({ code }) => code)).toEqual(warnings);
  });

  it('generates the golden files, byte for byte (npm run golden writes them anew)', () => {
    expect(Object.fromEntries(rendering.files.entries())).toEqual(Object.fromEntries(files));
  });

  it('builds to objects that official validators accept and in which no key is unknown', async () => {
    const built: Manifest[] = [];
    for (const kustomize of kustomizes()) {
      await buildOverlays(kustomize, golden, overlays, (_, build) => {
        if ('failure' in build) throw new Error(build.failure);
        built.push(...build.objects);
      });
    }
    expect(built.length).toBe(kustomizes().length * overlays.reduce((sum, { objects }) => sum + objects.length, 0));
    expect(await judgeObjects([...plainObjects(files, definitions().platform.name), ...built])).toEqual([]);
  }, 120_000);

  it('has workflows in which neither actionlint nor the language service finds anything', async () => {
    const found = [...files].filter(([path]) => path.includes('/.github/workflows/'));
    expect(found).toHaveLength(workflows);
    for (const [path, text] of found) expect({ path, findings: await judgeWorkflow(path, text) }).toEqual({ path, findings: [] });
  }, 60_000);

  it("has a Terraform stack that the provider's schema accepts", () => {
    expect(judgeTerraform(files.get('terraform/github/cdk.tf.json')!)).toEqual([]);
  });
});
