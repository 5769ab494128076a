import { readFileSync } from 'node:fs';
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parse } from 'yaml';
import { definitionsOf } from '../src/constructs/platform';
import type { Manifest } from '../src/files/manifest';
import { loadServices } from '../src/loader/load-services';
import { buildOverlays } from '../src/proof/build-overlays';
import { render, type RenderedOverlay, type Rendering } from '../src/synth';
import { platform } from '../examples/payments/platform';
import { kustomizes } from './judges/kustomize';
import { judgeObjects } from './judges/objects';
import { judgeTerraform } from './judges/terraform';
import { judgeWorkflow } from './judges/workflows';

const golden = join(__dirname, 'golden', 'payments');

/** Every file beneath a folder, by its path there. */
function readFolder(folder: string): Map<string, string> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(paths.sort().map((path) => [relative(folder, path).replaceAll('\\', '/'), readFileSync(path, 'utf8')]));
}

describe('the payments example', () => {
  const files = readFolder(golden);
  const overlays: RenderedOverlay[] = [];
  let rendering: Rendering;

  beforeAll(() => {
    expect(loadServices(join(__dirname, '..', 'examples', 'payments', 'services'), () => platform.services.length)).toEqual([]);
    rendering = render(definitionsOf(platform), { onOverlay: (overlay) => overlays.push(overlay) });
  });

  it('has no problems', () => {
    expect(rendering.problems).toEqual([]);
  });

  it('generates the golden files, byte for byte (npm run golden writes them anew)', () => {
    expect(Object.fromEntries(rendering.files.entries())).toEqual(Object.fromEntries(files));
  });

  it('builds to objects that official validators accept and in which no key is unknown', async () => {
    const plain = [...files].filter(([path]) => /^gitops-platform\/argocd\//.test(path)).map(([, text]) => parse(text) as Manifest);
    const built: Manifest[] = [];
    for (const kustomize of kustomizes()) {
      await buildOverlays(kustomize, golden, overlays, (_, build) => {
        if ('failure' in build) throw new Error(build.failure);
        built.push(...build.objects);
      });
    }
    expect(built.length).toBe(kustomizes().length * overlays.reduce((sum, { objects }) => sum + objects.length, 0));
    expect(await judgeObjects([...plain, ...built])).toEqual([]);
  }, 60_000);

  it('has workflows in which neither actionlint nor the language service finds anything', async () => {
    const workflows = [...files].filter(([path]) => path.includes('/.github/workflows/'));
    expect(workflows).toHaveLength(3);
    for (const [path, text] of workflows) expect({ path, findings: await judgeWorkflow(path, text) }).toEqual({ path, findings: [] });
  }, 60_000);

  it("has a Terraform stack that the provider's schema accepts", () => {
    expect(judgeTerraform(files.get('terraform/github/cdk.tf.json')!)).toEqual([]);
  });
});
