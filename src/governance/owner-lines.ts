import type { ApplicationRepository } from '../model/facts/application-repositories';
import { baseFolder, overlayFolder, serviceFolder, serviceLedgerPattern, withoutDots } from '../names/paths';
import type { PlatformModel } from '../model/types/platform-model';
import { builtImages, type StageModel, type ServiceModel } from '../model/types/service-model';

/** A line of CODEOWNERS: who reviews matching files. The last matching line applies, and the review of one of its teams is enough. */
export interface OwnerLine {
  readonly pattern: string;
  /** Names of teams, sorted. */
  readonly teams: readonly string[];
}

/**
 * Who reviews what in the config repository. Workflows, Argo CD, and everything that belongs to no service belong to the platform's owners.
 */
export const configOwnerLines = ({ owners }: PlatformModel, services: readonly ServiceModel[]): OwnerLine[] => [
  { pattern: '*', teams: [owners] },
  ...[...services].sort((a, b) => (a.name < b.name ? -1 : 1)).flatMap(serviceOwnerLines),
];

function serviceOwnerLines(service: ServiceModel): OwnerLine[] {
  const own = [service.team.name];
  const base = ownersOfBase(service);
  return [
    { pattern: folderPattern(serviceFolder(service.name)), teams: own },
    ...service.stages.flatMap((stage) => {
      const approvers = approversOf(stage);
      const pattern = folderPattern(overlayFolder(service.name, stage.environment.name));
      return approvers.length > 0 ? [{ pattern, teams: approvers }] : [];
    }),
    ...(base.length > own.length ? [{ pattern: folderPattern(baseFolder(service.name)), teams: base }] : []),
    // It changes with each of these files: whoever may approve one of them may approve it, too.
    { pattern: `/${serviceLedgerPattern(service.name)}`, teams: base },
  ];
}

/** The teams that must approve changes of an environment; none if one code owner of the service is enough. */
export const approversOf = ({ approvals }: StageModel): string[] => (approvals ?? []).map(({ team }) => team);

/** The base affects every environment, so it belongs to the team of the service and to all approvers. */
export const ownersOfBase = ({ team, stages }: ServiceModel): string[] => unique([team.name, ...stages.flatMap(approversOf)]);

/** Who reviews what in an application repository: code belongs to its team, workflows to the platform's owners. */
export function applicationOwnerLines({ services }: ApplicationRepository, { owners }: PlatformModel): OwnerLine[] {
  const folders = new Map<string, string[]>();
  for (const service of services) {
    const { source, team } = service;
    // Images that are built in other folders are also code of the team.
    for (const folder of unique([source.path, ...builtImages(service).map(({ path }) => path)].map(withoutDots))) {
      folders.set(folder, unique([...(folders.get(folder) ?? []), team.name]));
    }
  }
  const all = unique([...folders.values()].flat());
  // Files outside the folders of services belong to all teams.
  const rest = { pattern: '*', teams: folders.get('') ?? all };
  const several = all.length > 1 ? [...folders].filter(([folder]) => folder !== '').sort() : [];
  return [
    rest,
    ...several.map(([folder, teams]) => ({ pattern: folderPattern(folder), teams })),
    { pattern: folderPattern('.github'), teams: [owners] },
  ];
}

/** Who reviews what in the definitions repository: all of it is code that runs, and any file may change any environment. */
export const definitionsOwnerLines = ({ owners }: PlatformModel): OwnerLine[] => [{ pattern: '*', teams: [owners] }];

/** A folder with all its content. */
const folderPattern = (folder: string): string => `/${folder}/`;

const unique = (names: readonly string[]): string[] => [...new Set(names)].sort();
