import { inPlatform, type DefinitionPlace } from '../../definition/shape/definition-place';
import { problem, type Problem } from '../../problems/problem';
import { givenByName } from '../../data/entries';
import type { EnvironmentModel, PlatformModel, TeamModel } from '../types/platform-model';
import { applicationsOf, type ServiceModel } from '../types/service-model';

/** The labels and annotations of a namespace, each sorted. */
export interface MergedNamespaceMetadata {
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
}

const kinds = ['labels', 'annotations'] as const;

/**
 * The metadata of a namespace: the team's overrides the environment's, which overrides the platform's, which overrides that of all objects of
 * the platform.
 */
export function namespaceMetadata(platform: PlatformModel, environment: EnvironmentModel, team: TeamModel): MergedNamespaceMetadata {
  const merged = (kind: keyof MergedNamespaceMetadata): Record<string, string> =>
    Object.fromEntries(
      givenByName({
        ...platform.metadata[kind],
        ...platform.namespaceMetadata[kind],
        ...environment.namespaceMetadata[kind],
        ...team.namespaceMetadata[kind],
      }),
    );
  return { labels: merged('labels'), annotations: merged('annotations') };
}

/** The value of one key, and its place. */
interface Said {
  readonly key: string;
  readonly value: string | null;
  readonly at: DefinitionPlace;
}

/** Problems of namespaces that teams or environments share, with different values for the same key. */
export function namespaceConflicts(platform: PlatformModel, services: readonly ServiceModel[]): Problem[] {
  const all = [platform, ...platform.environments, ...platform.teams];
  if (all.every(({ namespaceMetadata: said }) => kinds.every((kind) => Object.keys(said[kind]).length === 0))) return [];
  const first = new Map<string, Said>();
  const found = new Map<string, Problem>();
  for (const { team, stages } of services) {
    for (const stage of stages) {
      for (const { id, said } of entries(platform, stage.environment, team)) {
        for (const { cluster } of applicationsOf(stage)) {
          const { namespace } = stage;
          const place = `${cluster.name} ${namespace} ${id}`;
          const known = first.get(place) ?? said;
          first.set(place, known);
          if (known.value === said.value) continue;
          const at = [known.at, said.at].sort((a, b) => (String(a) < String(b) ? -1 : 1));
          found.set(
            `${place} ${at.join()}`,
            problem('namespace-defined-differently', at, { namespace, cluster: cluster.name, key: said.key }),
          );
        }
      }
    }
  }
  return [...found.values()];
}

/** The final value of each label and annotation. A key may be both. */
function entries(platform: PlatformModel, environment: EnvironmentModel, team: TeamModel): { readonly id: string; readonly said: Said }[] {
  const layers = [
    { at: [], said: platform.metadata },
    { at: ['namespaceMetadata'], said: platform.namespaceMetadata },
    { at: ['environments', environment.name, 'namespaceMetadata'], said: environment.namespaceMetadata },
    { at: ['teams', team.name, 'namespaceMetadata'], said: team.namespaceMetadata },
  ];
  return kinds.flatMap((kind) => {
    const last = new Map<string, Said>();
    for (const { at, said } of layers) {
      for (const [key, value] of Object.entries(said[kind])) last.set(key, { key, value, at: inPlatform(...at, kind, key) });
    }
    return [...last].map(([key, said]) => ({ id: `${kind} ${key}`, said }));
  });
}
