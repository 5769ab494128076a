import { approvalProblems, codeOwnerProblems } from '../../definition/rules/approvals';
import { inPlatform } from '../../definition/shape/definition-place';
import { problem } from '../../problems/problem';
import type { ServiceModelRule } from './rule';

/**
 * A service's own team must be able to give the required approvals: it is code owner, and possibly approver, of all files of the service.
 */
export const ownApprovals: ServiceModelRule = ({ name, team, stages }) => {
  if (team.permission === 'read') {
    return [problem('approval-by-reader', `services.${name}.team`, { team: team.name, role: `the code owner of service '${name}'` })];
  }
  const alone = codeOwnerProblems(team.name, team.members);
  if (alone.length > 0) return alone;
  return stages.flatMap(({ environment, approvals }) => {
    const asked = environment.approvals?.team;
    const own = approvals?.find((approval) => approval.team === team.name);
    return asked === undefined || !own
      ? []
      : approvalProblems(
          team.name,
          { members: team.members },
          own.count,
          inPlatform('environments', environment.name, 'promotion', 'approvals', 'team'),
        );
  });
};
