import type { PlatformModel } from '../model/types/platform-model';
import type { RepositoryPolicy } from './repository-policy';

/** A team that has to be there. */
export interface TeamPolicy {
  readonly name: string;
  /** Logins, sorted: the stack keeps the team and these in it. Undefined where the team is managed elsewhere, and only looked up. */
  readonly members: readonly string[] | undefined;
}

/**
 * The teams of the stack, by name: those whose members the platform lists, whatever they own (else one would be deleted with its last
 * service), and of the others those that a repository mentions.
 */
export function teamPolicies({ teams }: PlatformModel, repositories: readonly RepositoryPolicy[]): TeamPolicy[] {
  const mentioned = new Set(repositories.flatMap(({ permissions }) => permissions.map(({ team }) => team)));
  return teams
    .filter(({ name, members }) => members !== undefined || mentioned.has(name))
    .map(({ name, members }) => ({ name, members: members && [...members].sort() }));
}
