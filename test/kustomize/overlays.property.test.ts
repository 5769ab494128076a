import fc, { type Arbitrary } from 'fast-check';
import { formatDifference } from '../../src/proof/difference';
import { prove } from '../../src/proof/prove';
import { kustomizes } from '../judges/kustomize';
import { arbitraryObjects, arbitraryObjectsElsewhere, ownImages } from './arbitrary-objects';
import { proveHere } from './build-here';
import { layOut } from './hand-made-service';
import { nearly } from './nearly';

const seed = 42;
const services = 12;

/** Services that have nothing to do with definitions: any objects without overrides, others that are nearly those, or any, in each place. */
const laidOut = Array.from({ length: services }, (_, index) => {
  const name = `service-${index}`;
  const sample = <T>(arbitrary: Arbitrary<T>, turn: number, numRuns = 1): T[] =>
    fc.sample(arbitrary, { seed: seed + 10 * index + turn, numRuns });
  const draw = <T>(arbitrary: Arbitrary<T>, turn: number): T => sample(arbitrary, turn)[0]!;
  const base = draw(arbitraryObjects, 0);
  const turns = sample(
    fc.nat(9).map((each) => each === 0),
    1,
    10_000,
  ).values();
  return layOut({
    name,
    images: ownImages,
    base,
    overlays: {
      dev: nearly(base, draw(arbitraryObjects, 2), turns),
      staging: [...draw(arbitraryObjects, 3), ...draw(arbitraryObjectsElsewhere(name), 4)],
      'production/east': nearly(base, draw(arbitraryObjects, 5), turns),
      'production/west': [...nearly(base, draw(arbitraryObjects, 6), turns), ...draw(arbitraryObjectsElsewhere(name), 7)],
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
    120_000,
  );

  it('build to the same without Kustomize', () => {
    expect(proveHere(claim).map(formatDifference)).toEqual([]);
  });
});
