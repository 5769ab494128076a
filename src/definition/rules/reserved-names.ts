import { problem } from '../../problems/problem';
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

/** Repository names that are also folders of the output. */
export const reservedRepository: ServiceRule = (service, platform) => {
  const repository = service.definition.source?.repository;
  if (repository === undefined) return [];
  const reserved: Record<string, string> = {
    terraform: terraformFolder,
    [platform.name]: 'it is the config repository, and all of it is generated',
  };
  // GitHub ignores case in names.
  const name = Object.keys(reserved).find((each) => each.toLowerCase() === repository.toLowerCase());
  if (name === undefined) return [];
  return [problem('reserved-name', `services.${service.name}.source.repository`, { name: repository, reason: reserved[name]! })];
};
