import type { PlatformModel } from '../model/types/platform-model';
import type { RepositoryPolicy } from './repository-policy';

/** A team that must exist. */
export interface TeamPolicy {
  readonly name: string;
  /** Logins, sorted: the stack manages the team and these members. Undefined if the team is managed elsewhere, and only looked up. */
  readonly members: readonly string[] | undefined;
}

/**
 * The teams of the stack, by name: all teams whose members the platform lists, even without repositories (a team must not be deleted with
 * its last service), and other teams that a repository refers to.
 */
export function teamPolicies({ teams }: PlatformModel, repositories: readonly RepositoryPolicy[]): TeamPolicy[] {
  const mentioned = new Set(repositories.flatMap(({ permissions }) => permissions.map(({ team }) => team)));
  return teams
    .filter(({ name, members }) => members !== undefined || mentioned.has(name))
    .map(({ name, members }) => ({ name, members: members && [...members].sort() }));
}
