import fc, { type Arbitrary } from 'fast-check';
import { formatDifference } from '../../src/proof/difference';
import { prove } from '../../src/proof/prove';
import { kustomizes } from '../judges/kustomize';
import { arbitraryObjects, arbitraryObjectsElsewhere, ownImages } from './arbitrary-objects';
import { layOut } from './hand-made-service';

const seed = Number(process.env.SEED ?? 42);
const services = Number(process.env.N ?? 25);

/** Services that have nothing to do with definitions: any objects without overrides, any others in each place. */
const laidOut = Array.from({ length: services }, (_, index) => {
  const name = `service-${index}`;
  const draw = <T>(arbitrary: Arbitrary<T>, turn: number): T => fc.sample(arbitrary, { seed: seed + 10 * index + turn, numRuns: 1 })[0]!;
  return layOut({
    name,
    images: ownImages,
    base: draw(arbitraryObjects, 0),
    overlays: {
      dev: draw(arbitraryObjects, 1),
      staging: [...draw(arbitraryObjects, 2), ...draw(arbitraryObjectsElsewhere(name), 3)],
      'production/east': draw(arbitraryObjects, 4),
      'production/west': [...draw(arbitraryObjects, 5), ...draw(arbitraryObjectsElsewhere(name), 6)],
    },
  });
});
const claim = { files: laidOut.flatMap(({ files }) => files), overlays: laidOut.flatMap(({ overlays }) => overlays) };

describe('overlays of anything', () => {
  it('are of every form', () => {
    const paths = claim.files.map(([path]) => path).join('\n');
    expect(paths).toMatch(/\/overlays\/dev\/patches\/kustomization\.yaml/);
    expect(paths).toMatch(/\/clusters\/west\/namespaces\/monitoring\//);
    expect(paths).toMatch(/\/cluster-scoped\//);
    expect(claim.files.filter(([, text]) => text.startsWith('- op: ')).length).toBeGreaterThan(5 * services);
    expect(claim.files.filter(([path, text]) => path.includes('/overlays/') && /^ +\$patch: |: null$/m.test(text)).length).toBeGreaterThan(
      services,
    );
  });

  it.each(kustomizes().map((kustomize) => [kustomize.name, kustomize] as const))(
    'build with %s to exactly what was rendered whole, and every image follows its tag',
    async (_, kustomize) => {
      const { differences } = await prove(kustomize, claim);
      expect(differences.map(formatDifference)).toEqual([]);
    },
    280_000,
  );
});
