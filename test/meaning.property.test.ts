import { isDeepStrictEqual } from 'node:util';
import type { Definitions } from '../src/definition/definitions';
import { refusalsOf } from '../src/plan/plan-checkouts';
import { meaningLines } from '../src/plan/print/meaning-lines';
import { withTags } from '../src/proof/tags';
import type { GeneratedService } from './arbitrary/arbitrary-service';
import { soundPairs } from './arbitrary/definition-pairs';
import { arbitraryPlatform, declared, foreign, hub } from './arbitrary/sound-services';
import { goldenExamples } from './golden-examples';
import { withoutBases, withRenamedPatches } from './other-layouts';
import { generate, liveTag, planBetween, released, type Files, type Generated } from './plan-of-change';

jest.setTimeout(240_000);

const definitionsOf = (service: GeneratedService): Definitions => ({
  platform: arbitraryPlatform(),
  services: [hub, foreign, declared(service)],
});

const pairs = soundPairs(60, 7);

/** What every overlay builds to once CI has released every image. The order of objects means nothing. */
const objectsOf = ({ overlays }: Generated): unknown =>
  overlays.map(({ folder, objects, tags, imageFields }) => {
    const live = Object.fromEntries(Object.keys(tags).map((image) => [image, liveTag]));
    const byName = withTags(objects, live, imageFields).map((object): [string, unknown] => {
      const { name, namespace } = object.metadata;
      return [`${object.apiVersion} ${object.kind} ${namespace} ${name}`, object];
    });
    return [folder, Object.fromEntries(byName)];
  });

/** Generated files that are no part of an overlay, and no ledger. */
const outside = ({ files }: Generated): unknown =>
  Object.entries(files).filter(([path]) => !/^[^/]+\/(?:services|\.charthouse)\//.test(path));

/** What a plan says that brings a tree to definitions. */
const meaningOf = (tree: Files, definitions: Definitions): string[] => planBetween(tree, definitions).meanings!.flatMap(meaningLines);

describe('the meaning of a plan', () => {
  it('is nothing exactly where all environments build to the same, and nothing beside the overlays changes', () => {
    const counts = { 'no file': 0, 'files alone': 0, something: 0 };
    for (const { before, after } of pairs) {
      const [old, next] = [generate(definitionsOf(before)), generate(definitionsOf(after))];
      const isSame = isDeepStrictEqual(objectsOf(old), objectsOf(next)) && isDeepStrictEqual(outside(old), outside(next));
      const meaning = meaningOf(released(old.files), definitionsOf(after));
      if (isSame) expect({ before, after, meaning }).toEqual({ before, after, meaning: [] });
      else expect({ before, after, meaning }).not.toEqual({ before, after, meaning: [] });
      counts[!isSame ? 'something' : isDeepStrictEqual(old.files, next.files) ? 'no file' : 'files alone']++;
    }
    expect(Math.min(...Object.values(counts))).toBeGreaterThanOrEqual(10);
  });
});

describe.each(Object.keys(goldenExamples))('the meaning of a plan for the %s example', (name) => {
  const definitions = goldenExamples[name]!.definitions();
  const { files, overlays } = generate(definitions);

  it('is nothing for definitions in another order', () => {
    const { platform, services } = definitions;
    const { teams, clusters } = platform.definition;
    const reversed = <Value>(map: Readonly<Record<string, Value>>): Record<string, Value> =>
      Object.fromEntries(Object.entries(map).reverse());
    const other = {
      platform: { ...platform, definition: { ...platform.definition, teams: reversed(teams), clusters: reversed(clusters) } },
      services: services.toReversed().map((each) => ({ ...each, definition: reversed(each.definition as never) as never })),
    };
    expect(meaningOf(released(files), other)).toEqual([]);
  });

  const hasPatches = Object.entries(files).some(([path, text]) => path.includes('/overlays/') && text.includes('\npatches:\n'));
  const hasBases = Object.keys(files).some((path) => path.includes('/base/'));

  it.each([
    ['other names of patches', withRenamedPatches, hasPatches],
    ['objects that were written whole', withoutBases, hasBases],
  ])('is nothing for %s', (_, write, hasThem) => {
    const tree = write(released(files), overlays);
    const plan = planBetween(tree, definitions);
    const changed = plan.repositories.flatMap((each) => each.files).filter(({ path }) => path.includes('/overlays/'));
    expect(changed.length).toBeGreaterThanOrEqual(hasThem ? 6 : 0);
    expect(refusalsOf(plan)).toEqual([]);
    expect(plan.meanings!.flatMap(meaningLines)).toEqual([]);
  });
});

describe('the meaning of a plan for any service', () => {
  it.each([
    ['other names of patches', withRenamedPatches],
    ['objects that were written whole', withoutBases],
  ])('is nothing for %s', (_, write) => {
    for (const { before } of pairs) {
      const { files, overlays } = generate(definitionsOf(before));
      expect({ before, meaning: meaningOf(write(released(files), overlays), definitionsOf(before)) }).toEqual({ before, meaning: [] });
    }
  });
});
