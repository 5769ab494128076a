import { problem, type Problem } from '../../problems/problem';
import type { PlatformRule } from '../check-platform';
import type { TeamDefinition } from '../platform/team-definition';

/**
 * The most approvals that GitHub can ask of a pull request.
 *
 * @see https://docs.github.com/en/rest/repos/rules
 */
const mostApprovals = 10;

/** Approvals that could never be given. Those of `team` are asked of each team that owns a service: see the model's rules. */
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
  const alone = approvalProblems(github.owners, { members: owners?.members }, 1, `platform.teams.${github.owners}.members`);
  return [...readers, ...alone, ...asked];
};

/** What keeps `team` from giving `count` approvals. */
export function approvalProblems(name: string, team: TeamDefinition | undefined, count: number, at: string): Problem[] {
  if (count > mostApprovals) {
    const reason = `GitHub can ask for ${mostApprovals} at the most`;
    return [problem('too-many-approvals', at, { team: name, given: count, most: mostApprovals, reason, fix: 'ask for fewer' })];
  }
  if (count > 0 && team?.permission === 'read') return [problem('approval-by-reader', at, { team: name, role: 'asked for approvals' })];
  // GitHub takes logins that differ in case alone for one.
  const size = team?.members && new Set(team.members.map((login) => login.toLowerCase())).size;
  if (size !== undefined && count > size) {
    const members = size === 1 ? 'one member' : `${size} members`;
    const fix = `ask for fewer, or add to 'teams.${name}.members'`;
    return [problem('too-many-approvals', at, { team: name, given: count, most: size, reason: `it has ${members}`, fix })];
  }
  return [];
}
