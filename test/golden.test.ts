import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { platform as paymentsPlatform } from '../examples/payments/platform';
import { platform as shopPlatform } from '../examples/shop/platform';
import { definitionsOf, type Platform } from '../src/constructs/platform';
import type { Manifest } from '../src/files/manifest';
import { loadServices } from '../src/loader/load-services';
import { buildOverlays } from '../src/proof/build-overlays';
import { render, type RenderedOverlay, type Rendering } from '../src/synth';
import { kustomizes } from './judges/kustomize';
import { judgeObjects } from './judges/objects';
import { judgeTerraform } from './judges/terraform';
import { judgeWorkflow } from './judges/workflows';

interface Example {
  readonly platform: Platform<any, any, any, any>;
  /** How many workflows its repositories have: two of the config repository, one of each application repository. */
  readonly workflows: number;
}

const examples: Readonly<Record<string, Example>> = {
  payments: { platform: paymentsPlatform, workflows: 3 },
  shop: { platform: shopPlatform, workflows: 8 },
};

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
        path.startsWith(`${repository}/argocd/`) || (path.startsWith(`${repository}/clusters/`) && !path.endsWith('/kustomization.yaml')),
    )
    .flatMap(([, text]) => parseAllDocuments(text).map((document) => document.toJS() as Manifest));

describe.each(Object.entries(examples))('the %s example', (name, { platform, workflows }) => {
  const golden = join(__dirname, 'golden', name);
  const files = readFolder(golden);
  const overlays: RenderedOverlay[] = [];
  let rendering: Rendering;

  beforeAll(() => {
    expect(loadServices(join(__dirname, '..', 'examples', name, 'services'), () => platform.services.length)).toEqual([]);
    rendering = render(definitionsOf(platform), { onOverlay: (overlay) => overlays.push(overlay) });
  });

  it('has no problems, and nothing to warn of', () => {
    expect(rendering.problems).toEqual([]);
    expect(rendering.warnings).toEqual([]);
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
    expect(await judgeObjects([...plainObjects(files, platform.id), ...built])).toEqual([]);
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
