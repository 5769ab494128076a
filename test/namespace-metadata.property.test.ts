import fc from 'fast-check';
import { parseAllDocuments } from 'yaml';
import { knownForm } from '../src/checks/objects/known-form';
import type { Definitions } from '../src/definition/definitions';
import type { Manifest } from '../src/files/manifest';
import { formatDifference } from '../src/proof/difference';
import { prove } from '../src/proof/prove';
import { render } from '../src/render';
import { namespaceMetadata, type GeneratedMetadata } from './arbitrary/namespace-metadata';
import { platform } from './example-platform';
import { kustomizes } from './judges/kustomize';
import { plain } from './model/resolved';

/** One metadata for each of the layers that say something of namespaces. */
const layers = fc.record({ all: namespaceMetadata, platform: namespaceMetadata, environment: namespaceMetadata, team: namespaceMetadata });
type Layers = typeof layers extends fc.Arbitrary<infer Value> ? Value : never;

const { environments } = platform().definition;

/** A platform whose namespaces are said something of by a team each, beside what is said of all objects, the platform and an environment. */
function definitions({ all, platform: ofPlatform, environment }: Omit<Layers, 'team'>, ofTeams: readonly GeneratedMetadata[]): Definitions {
  const teams = ofTeams.map((each, index) => [`team-${index}`, { namespaceMetadata: each }] as const);
  return {
    platform: platform({
      terraform: null,
      ...all,
      namespaceMetadata: ofPlatform,
      environments: { ...environments, dev: { ...environments.dev, namespaceMetadata: environment } },
      teams: { platform: {}, qa: {}, payments: {}, ...Object.fromEntries(teams) },
    }),
    services: teams.map(([team], index) => plain({ team, environments: { staging: null, production: null } }, `service-${index}`)),
  };
}

const folder = 'gitops-platform/clusters/staging/cluster-config';
const read = (text: string): Manifest[] => parseAllDocuments(text).map((document) => document.toJS() as Manifest);

/** What is left of labels or annotations when a layer has had its say after the others. */
const merged = (kind: keyof GeneratedMetadata, ...all: readonly GeneratedMetadata[]): Record<string, string> =>
  Object.fromEntries(
    Object.entries(Object.assign({}, ...all.map((each) => each[kind] ?? {})) as Record<string, string | null>).flatMap(([key, value]) =>
      value === null ? [] : [[key, value]],
    ),
  );

describe('labels and annotations of any namespace', () => {
  it('are problems, or stand in an object that the API server takes', () => {
    let sound = 0;
    fc.assert(
      fc.property(layers, ({ team, ...others }) => {
        const { files, problems } = render(definitions(others, [team]));
        if (problems.length > 0) return;
        sound++;
        const [namespace] = read(files.tryGet(`${folder}/namespaces.yaml`)!);
        for (const kind of ['labels', 'annotations'] as const) {
          expect(namespace!.metadata[kind]).toMatchObject(merged(kind, others.all, others.platform, others.environment, team));
        }
        const cluster = { name: 'any', destination: { name: 'any' }, dns: [], kubernetes: '1.29' } as const;
        expect(knownForm(namespace!, cluster, new Map())).toEqual([]);
      }),
      { numRuns: 200, seed: 5 },
    );
    expect(sound).toBeGreaterThan(50);
  });

  const teams = fc.sample(namespaceMetadata, { seed: 6, numRuns: 120 }).filter((each) => isSound(each));
  const { files, problems } = render(definitions({ all: {}, platform: {}, environment: {} }, teams));
  const objects = ['namespaces', 'network-policies'].flatMap((name) => read(files.tryGet(`${folder}/${name}.yaml`)!));

  it('are many', () => {
    expect(problems).toEqual([]);
    expect(objects.length).toBeGreaterThan(150);
  });

  it.each(kustomizes().map((kustomize) => [kustomize.name, kustomize] as const))(
    'arrive with %s as they were said',
    async (_, { name, command }) => {
      const overlay = { folder, environment: 'dev', objects, tagFile: 'none', tags: {}, imageFields: [] };
      const { differences } = await prove({ command, version: name }, { files: files.entries(), overlays: [overlay] });
      expect(differences.map(formatDifference)).toEqual([]);
    },
  );
});

function isSound(team: GeneratedMetadata): boolean {
  return render(definitions({ all: {}, platform: {}, environment: {} }, [team])).problems.length === 0;
}
