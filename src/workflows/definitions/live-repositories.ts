import { applicationRepositories } from '../../model/facts/application-repositories';
import type { PlatformModel } from '../../model/types/platform-model';
import type { ServiceModel } from '../../model/types/service-model';
import { codeOwnersFile, repositoryLedgerFile } from '../../names/paths';

/** A repository that a plan is made against. */
export interface LiveRepository {
  readonly name: string;
  /** The folders with generated files; undefined for all. Nobody who may read a plan gets to read the rest with it. */
  readonly folders: readonly string[] | undefined;
}

/** The repositories of a platform, in an organization. */
export interface LiveRepositories {
  readonly organization: string;
  readonly repositories: readonly LiveRepository[];
}

/**
 * All repositories that something is generated for: the config repository, the definitions repository, then those with code, by name, and the one that keeps the
 * Terraform stack.
 */
export function liveRepositories(platform: PlatformModel, services: readonly ServiceModel[]): LiveRepository[] {
  const repositories: LiveRepository[] = [
    ...[platform.repository, ...(platform.definitions ? [platform.definitions.repository] : [])].map(({ name }) => ({
      name,
      folders: undefined,
    })),
    ...applicationRepositories(services).map(({ repository: { name } }) => ({ name, folders: foldersWithCode })),
  ];
  const { stackPlace: stack } = platform;
  if (!stack) return repositories;
  return repositories.some(({ name }) => name === stack.repository)
    ? repositories.map(({ name, folders }) => ({
        name,
        folders: name === stack.repository && folders ? [...folders, stack.path] : folders,
      }))
    : [...repositories, { name: stack.repository, folders: [stack.path] }];
}

/** The folders of generated files among code. */
const foldersWithCode = [...new Set([repositoryLedgerFile, codeOwnersFile].map((path) => path.split('/')[0]!))];

/** The repositories as the environment variable that scripts read: a line for each, with its name and its folders. */
export const repositoriesEnv = ({
  organization,
  repositories,
}: LiveRepositories): Readonly<Record<'ORGANIZATION' | 'REPOSITORIES', string>> => ({
  ORGANIZATION: organization,
  REPOSITORIES: repositories.map(({ name, folders = [] }) => `${[name, ...folders].join(' ')}\n`).join(''),
});
