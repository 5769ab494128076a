import { problem, type At, type Problem } from '../../problems/problem';
import type { PlatformRule } from './rule';
import { inPlatform } from '../shape/definition-place';
import type { TeamDefinition } from '../platform/team-definition';

/** The largest number of approvals that GitHub can require for a pull request. @see https://docs.github.com/en/rest/repos/rules */
const mostApprovals = 10;

/** Approvals that could never be given. Rules on the model check those of `team`, which apply to each team that owns a service. */
export const approvals: PlatformRule = ({ definition }) => {
  const { github, teams, environments } = definition;
  const owners = teams[github.owners];
  const readers =
    owners?.permission === 'read'
      ? [
          problem('approval-by-reader', `platform.teams.${github.owners}.permission`, {
            team: github.owners,
            role: 'the code owner of the platform',
          }),
        ]
      : [];
  const asked = Object.entries(environments).flatMap(([environment, { promotion }]) =>
    typeof promotion === 'object'
      ? Object.entries(promotion.approvals ?? {}).flatMap(([team, count]) =>
          approvalProblems(team, teams[team], count ?? 0, `platform.environments.${environment}.promotion.approvals.${team}`),
        )
      : [],
  );
  const alone = codeOwnerProblems(github.owners, owners?.members);
  return [...readers, ...alone, ...asked];
};

/** Why `team` cannot give `count` approvals. */
export function approvalProblems(
  name: string,
  team: TeamDefinition | undefined,
  count: number,
  at: At,
  fix = `ask for fewer, or add to 'teams.${name}.members'`,
): Problem[] {
  if (count > mostApprovals) {
    const reason = `GitHub can ask for ${mostApprovals} at the most`;
    return [problem('too-many-approvals', at, { team: name, given: count, most: mostApprovals, reason, fix: 'ask for fewer' })];
  }
  if (count > 0 && team?.permission === 'read') return [problem('approval-by-reader', at, { team: name, role: 'asked for approvals' })];
  // GitHub ignores case in logins.
  const size = team?.members && new Set(team.members.map((login) => login.toLowerCase())).size;
  if (size === undefined || count === 0) return [];
  const most = Math.max(0, size - 1);
  if (count <= most) return [];
  return [problem('too-many-approvals', at, { team: name, given: count, most, reason: fewMembers(size), fix })];
}

/**
 * One approval of a code owner is always required, and nobody can bypass the ruleset: a team with one member could never merge that
 * member's pull requests.
 */
export const codeOwnerProblems = (name: string, members: readonly string[] | undefined): Problem[] =>
  approvalProblems(
    name,
    { members },
    1,
    inPlatform('teams', name, 'members'),
    `add to 'teams.${name}.members': a code owner is always asked`,
  );

/** GitHub ignores approvals by the author of a pull request, and by the person who pushed last. */
const fewMembers = (size: number): string =>
  size === 0
    ? 'it has no members'
    : size === 1
      ? 'it has one member, who cannot approve their own pull request'
      : `it has ${size} members, of whom the author of a pull request cannot approve it`;
