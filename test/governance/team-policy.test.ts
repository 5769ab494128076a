import { repositoryPolicies } from '../../src/governance/repository-policy';
import { teamPolicies } from '../../src/governance/team-policy';
import { models, platform } from '../example-platform';

const teamsFor = (teams: Record<string, unknown>) => {
  const { platform: resolved, services } = models({ platform: platform({ teams }) });
  return teamPolicies(resolved, repositoryPolicies(resolved, services));
};

describe('the teams of the stack', () => {
  it('are those that a repository mentions', () => {
    expect(teamsFor({ qa: {}, platform: {}, idle: {}, payments: {} })).toEqual([
      { name: 'payments', members: undefined },
      { name: 'platform', members: undefined },
      { name: 'qa', members: undefined },
    ]);
  });

  it('are all those whose members are listed, so that none is deleted with its last service', () => {
    const found = teamsFor({ qa: {}, platform: {}, idle: { members: ['zoe', 'adam'] }, payments: { members: [] } });
    expect(found).toEqual([
      { name: 'idle', members: ['adam', 'zoe'] },
      { name: 'payments', members: [] },
      { name: 'platform', members: undefined },
      { name: 'qa', members: undefined },
    ]);
  });
});
