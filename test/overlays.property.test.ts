import fc from 'fast-check';
import type { DeclaredService } from '../src/definition/definitions';
import { resolveDefinitions } from '../src/model/resolve-definitions';
import { formatDifference } from '../src/proof/difference';
import { prove } from '../src/proof/prove';
import { render, type RenderedOverlay } from '../src/synth';
import { arbitraryService } from './arbitrary-service';
import { platform } from './example-platform';
import { kustomizes } from './judges/kustomize';

const seed = 42;
const wanted = 200;

/** Services without problems, from a seed: what Charthouse would refuse is passed over. */
function soundServices(): DeclaredService[] {
  const sound: DeclaredService[] = [];
  for (let index = 0; sound.length < wanted; index++) {
    const name = `service-${index}`;
    const [definition] = fc.sample(arbitraryService(name), { seed: seed + index, numRuns: 1 });
    const declared = { name, definition } as unknown as DeclaredService;
    if (resolveDefinitions({ platform: platform(), services: [declared] }).problems.length === 0) sound.push(declared);
  }
  return sound;
}

describe('overlays of any service', () => {
  const overlays: RenderedOverlay[] = [];
  const { files, problems } = render(
    { platform: platform({ terraform: null }), services: soundServices() },
    { onOverlay: (overlay) => overlays.push(overlay) },
  );

  it('are many, and without problems', () => {
    expect(problems).toEqual([]);
    expect(overlays.length).toBeGreaterThan(2 * wanted);
  });

  it.each(kustomizes().map((kustomize) => [kustomize.name, kustomize] as const))(
    'build with %s to exactly what was rendered whole, and every image follows its tag',
    async (_, { name, command }) => {
      const { differences } = await prove({ command, version: name }, { files: files.entries(), overlays });
      expect(differences.map(formatDifference)).toEqual([]);
    },
    120_000,
  );
});
