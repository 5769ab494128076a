import type { ApplicationRepository } from '../model/facts/application-repositories';
import { baseFolder, overlayFolder, serviceFolder } from '../names/paths';
import type { PlatformModel } from '../model/types/platform-model';
import type { StageModel, ServiceModel } from '../model/types/service-model';

/** A line of CODEOWNERS: who reviews the files that match. The last line that matches a file decides, and one of its teams is enough. */
export interface OwnerLine {
  readonly pattern: string;
  /** Names of teams, sorted. */
  readonly teams: readonly string[];
}

/** Who reviews what in the config repository. Workflows, Argo CD and all that belongs to no service are the platform's. */
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
  ];
}

/** The teams that must approve what reaches an environment; none where one code owner of the service is enough. */
export const approversOf = ({ approvals }: StageModel): string[] => (approvals ?? []).map(({ team }) => team);

/** The base reaches every environment: it is the service's team's, and every approver's. */
export const ownersOfBase = ({ team, stages }: ServiceModel): string[] => unique([team.name, ...stages.flatMap(approversOf)]);

/** Who reviews what in an application repository: the code is its team's, the workflows are the platform's. */
export function applicationOwnerLines({ services }: ApplicationRepository, { owners }: PlatformModel): OwnerLine[] {
  const folders = new Map<string, string[]>();
  for (const { source, images, team } of services) {
    // An image that is built elsewhere is its team's code, too.
    for (const folder of unique([source.path, ...images.map(({ path }) => path)].map(withoutDots))) {
      folders.set(folder, unique([...(folders.get(folder) ?? []), team.name]));
    }
  }
  const all = unique([...folders.values()].flat());
  // What is in no service's folder is everybody's.
  const rest = { pattern: '*', teams: folders.get('') ?? all };
  const several = all.length > 1 ? [...folders].filter(([folder]) => folder !== '').sort() : [];
  return [
    rest,
    ...several.map(([folder, teams]) => ({ pattern: folderPattern(folder), teams })),
    { pattern: folderPattern('.github'), teams: [owners] },
  ];
}

/** A folder and all beneath it. */
const folderPattern = (folder: string): string => `/${folder}/`;

/** `./services/cart` and `services/cart` are the same folder; the root is empty. */
const withoutDots = (path: string): string =>
  path
    .split('/')
    .filter((part) => part !== '.')
    .join('/');

const unique = (names: readonly string[]): string[] => [...new Set(names)].sort();
