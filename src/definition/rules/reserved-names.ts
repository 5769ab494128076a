import { problem, type At, type Problem } from '../../problems/problem';
import type { PlatformRule, ServiceRule } from './rule';

const terraformFolder = 'the output has a folder of that name for its Terraform stacks';

/** Names with a special meaning, for a platform: its name is also that of its config repository and its Argo CD project. */
export const reservedPlatform: PlatformRule = ({ name }) => {
  const reserved: Record<string, string> = {
    default: 'Argo CD has a project of that name, which permits everything',
    terraform: terraformFolder,
  };
  return Object.hasOwn(reserved, name) ? [problem('reserved-name', 'platform', { name, reason: reserved[name]! })] : [];
};

/** Team names with a special meaning. */
export const reservedTeams: PlatformRule = ({ name, definition }) => {
  const reserved: Record<string, string> = {
    team: "in 'approvals' it stands for the service's own team",
    default: 'Argo CD has a project of that name, which permits everything',
    [name]: "it is the platform's own Argo CD project",
  };
  return Object.keys(definition.teams)
    .filter((team) => Object.hasOwn(reserved, team))
    .map((team) => problem('reserved-name', `platform.teams.${team}`, { name: team, reason: reserved[team]! }));
};

/** Repository names that are also folders of the output, for the definitions repository. */
export const reservedDefinitionsRepository: PlatformRule = ({ name, definition }) =>
  reservedForRepository(definition.github.definitions?.repository, foldersOfOutput(name), 'platform.github.definitions.repository');

/** The config repository cannot keep the Terraform stack. */
export const reservedStackRepository: PlatformRule = ({ name, definition }) =>
  reservedForRepository(definition.terraform?.repository ?? undefined, configRepository(name), 'platform.terraform.repository');

/** Repository names that are also folders of the output, or that belong to the platform team, for a repository with code. */
export const reservedRepository: ServiceRule = (_, { name, definition }, source) => {
  if (!source) return [];
  const definitions = definition?.github?.definitions?.repository;
  const reserved = {
    ...foldersOfOutput(name),
    ...(definitions === undefined ? {} : { [definitions]: "it is the definitions repository: its workflows read the others'" }),
  };
  return reservedForRepository(source.given.repository, reserved, source.place('repository'));
};

const configRepository = (platform: string): Readonly<Record<string, string>> => ({
  [platform]: 'it is the config repository, and all of it is generated',
});

const foldersOfOutput = (platform: string): Readonly<Record<string, string>> => ({
  terraform: terraformFolder,
  ...configRepository(platform),
});

/** GitHub ignores case in names. */
function reservedForRepository(repository: string | undefined, reserved: Readonly<Record<string, string>>, at: At): Problem[] {
  const name = Object.keys(reserved).find((each) => each.toLowerCase() === repository?.toLowerCase());
  return repository === undefined || name === undefined
    ? []
    : [problem('reserved-name', at, { name: repository, reason: reserved[name]! })];
}
