import fc from 'fast-check';
import { stagesOf } from '../../../src/plan/affected/affected';
import { compareRenderings } from '../../../src/plan/affected/compare-renderings';
import type { ComparedRendering, RenderedApplication } from '../../../src/plan/affected/compared-rendering';
import { render, type RenderedOverlay } from '../../../src/render';
import type { GeneratedService } from '../../arbitrary/arbitrary-service';
import { arbitraryPlatform, declared, foreign, hub, trySoundService } from '../../arbitrary/sound-services';

jest.setTimeout(240_000);

const names = ['cart', 'orders', 'queue'] as const;
const variants = new Map<string, GeneratedService[]>(names.map((name) => [name, soundVariants(name, 4)]));

function soundVariants(name: string, count: number): GeneratedService[] {
  const found: GeneratedService[] = [];
  for (let seed = 500; found.length < count; seed++) found.push(...[trySoundService(name, seed) ?? []].flat());
  return found;
}

/** The definition of each service, by its number among the variants; services without one are not defined. */
type Choice = Readonly<Partial<Record<(typeof names)[number], number>>>;

interface Rendered {
  readonly compared: ComparedRendering;
  readonly overlays: readonly RenderedOverlay[];
}

const known = new Map<string, Rendered>();

function renderChoice(choice: Choice): Rendered {
  const key = JSON.stringify(choice);
  const before = known.get(key);
  if (before) return before;
  const chosen = names.flatMap((name) => (choice[name] === undefined ? [] : declared(variants.get(name)![choice[name]]!)));
  const platform = arbitraryPlatform();
  const [overlays, applications]: [RenderedOverlay[], RenderedApplication[]] = [[], []];
  const { files, problems } = render(
    { platform, services: [hub, foreign, ...chosen] },
    {
      onOverlay: (overlay) => overlays.push(overlay),
      onDelivery: ({ service, environment, cluster, manifest }) =>
        applications.push({ service, environment, cluster, object: JSON.stringify(manifest) }),
    },
  );
  expect(problems).toEqual([]);
  const result = { compared: { platform: platform.name, files: files.entries(), applications }, overlays };
  known.set(key, result);
  return result;
}

const someChoice = fc.record(Object.fromEntries(names.map((name) => [name, fc.integer({ min: 0, max: 3 })])), {
  requiredKeys: [],
}) as fc.Arbitrary<Choice>;

/** The files that an overlay is built from. */
const inputsOf = ({ files }: ComparedRendering, folder: string): string => {
  const [, service, overlay] = /^(.+?\/services\/[^/]+)(\/overlays\/[^/]+)/.exec(folder)!;
  return JSON.stringify(files.filter(([path]) => path.startsWith(`${service}/base/`) || path.startsWith(`${service}${overlay}/`)));
};

describe('the affected stages of any change', () => {
  it('are all whose inputs differ, and so all that must be proven; what is not affected has the same objects', () => {
    fc.assert(
      fc.property(someChoice, someChoice, (one, other) => {
        const [before, after] = [renderChoice(one), renderChoice(other)];
        const affected = new Set(
          stagesOf(compareRenderings(before.compared, after.compared)).map(({ service, environment }) => `${service}/${environment}`),
        );
        const old = new Map(before.overlays.map((overlay) => [overlay.folder, overlay]));
        for (const overlay of after.overlays) {
          const [, service = '', environment = ''] = /\/services\/([^/]+)\/overlays\/([^/]+)/.exec(overlay.folder)!;
          if (affected.has(`${service}/${environment}`)) continue;
          expect(overlay).toEqual(old.get(overlay.folder));
          expect(inputsOf(after.compared, overlay.folder)).toBe(inputsOf(before.compared, overlay.folder));
        }
      }),
      { seed: 42, numRuns: 60 },
    );
  });

  it('and other parts are none exactly where no file differs', () => {
    fc.assert(
      fc.property(someChoice, someChoice, (one, other) => {
        const [before, after] = [renderChoice(one), renderChoice(other)];
        const { services, parts } = compareRenderings(before.compared, after.compared);
        const differs = JSON.stringify(before.compared.files) !== JSON.stringify(after.compared.files);
        expect(services.length + parts.length > 0).toBe(differs);
      }),
      { seed: 43, numRuns: 60 },
    );
  });
});
