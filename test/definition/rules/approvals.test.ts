import { approvalProblems } from '../../../src/definition/rules/approvals';
import { platform, service } from '../../example-platform';
import { environments, problemsOf, problemsOfPlatform } from '../../problems/case';

const members = (...logins: string[]) => ({ members: logins });
const production = (approvals: Record<string, number>) => environments('production', { promotion: { after: 'staging', approvals } });
const teams = (changes: Record<string, unknown>) => ({ platform: {}, qa: {}, payments: {}, ...changes });
const whoMayOnlyRead = (changes: Record<string, unknown>) =>
  problemsOfPlatform({ teams: teams(changes) }).map(({ message, at }) => [message, at]);
const said = (problems: ReturnType<typeof problemsOf>) => problems.map(({ message, at, fix }) => [message, at, fix]);

describe('approvals', () => {
  it.each<[number, Parameters<typeof approvalProblems>[1]]>([
    [0, members()],
    [0, { permission: 'read' }],
    [1, members('a', 'b')],
    [2, members('a', 'b', 'c')],
    [10, undefined],
    [10, {}],
    [1, { permission: 'write' }],
  ])('%d can be given by %j', (count, team) => {
    expect(approvalProblems('qa', team, count, 'here')).toEqual([]);
  });

  it.each<[number, Parameters<typeof approvalProblems>[1], string]>([
    [1, members(), "team 'qa' is asked for 1 approval, and it has no members"],
    [1, members('a'), "team 'qa' is asked for 1 approval, and it has one member, who cannot approve their own pull request"],
    [1, members('a', 'A'), "team 'qa' is asked for 1 approval, and it has one member, who cannot approve their own pull request"],
    [2, members('a'), "team 'qa' is asked for 2 approvals, and it has one member, who cannot approve their own pull request"],
    [
      2,
      members('a', 'b'),
      "team 'qa' is asked for 2 approvals, and it has 2 members, of whom the author of a pull request cannot approve it",
    ],
    [11, undefined, "team 'qa' is asked for 11 approvals, and GitHub can ask for 10 at the most"],
    [11, members(...'abcdefghijklm'), "team 'qa' is asked for 11 approvals, and GitHub can ask for 10 at the most"],
    [1, { permission: 'read' }, "team 'qa' is asked for approvals, and may only read"],
  ])('%d cannot be given by %j', (count, team, message) => {
    expect(approvalProblems('qa', team, count, 'here')).toMatchObject([{ message, at: ['here'] }]);
  });

  it("of 'team' are asked of the service's own", () => {
    const asked = platform({ teams: teams({ payments: members('a', 'b') }), environments: production({ team: 2 }) });
    expect(said(problemsOf({ platform: asked }))).toEqual([
      [
        "team 'payments' is asked for 2 approvals, and it has 2 members, of whom the author of a pull request cannot approve it",
        ['platform.environments.production.promotion.approvals.team'],
        "ask for fewer, or add to 'teams.payments.members'",
      ],
    ]);
    expect(problemsOf({ platform: asked, services: [service({ team: 'qa' })] })).toEqual([]);
  });

  it.each(['platform', 'payments'])(
    'cannot be given by %s, code owner of itself alone: its own pull requests would never be merged',
    (team) => {
      expect(said(problemsOfPlatform({ teams: teams({ [team]: members('ada') }) }))).toEqual([
        [
          `team '${team}' is asked for 1 approval, and it has one member, who cannot approve their own pull request`,
          [`platform.teams.${team}.members`],
          `add to 'teams.${team}.members': a code owner is always asked`,
        ],
      ]);
      expect(problemsOfPlatform({ teams: teams({ [team]: members('ada', 'grace') }) })).toEqual([]);
    },
  );

  it('are asked of no team that owns nothing and approves nothing', () => {
    expect(problemsOfPlatform({ teams: teams({ idle: members('ada') }) })).toEqual([]);
  });

  it("of 'team' are at most what GitHub can ask for, whoever the services belong to", () => {
    expect(said(problemsOf({ platform: platform({ environments: production({ team: 11 }) }), services: [] }))).toEqual([
      [
        "team 'team' is asked for 11 approvals, and GitHub can ask for 10 at the most",
        ['platform.environments.production.promotion.approvals.team'],
        'ask for fewer',
      ],
    ]);
  });

  it('are not given by those who may only read, and code owners are always asked', () => {
    expect(whoMayOnlyRead({ platform: { permission: 'read' } })).toEqual([
      ["team 'platform' is the code owner of the platform, and may only read", ['platform.teams.platform.permission']],
    ]);
    expect(whoMayOnlyRead({ payments: { permission: 'read' } })).toEqual([
      ["team 'payments' is the code owner of service 'payments-api', and may only read", ['services.payments-api.team']],
    ]);
  });

  it('are asked of no team that the service is not promoted by', () => {
    const readers = platform({ teams: teams({ qa: { permission: 'read' } }), environments: production({ team: 1 }) });
    expect(problemsOf({ platform: readers })).toEqual([]);
  });

  it('are at least one', () => {
    expect(problemsOf({ platform: platform({ environments: production({ team: 0 }) }) })).toMatchObject([
      { code: 'number-out-of-range', at: ['platform.environments.production.promotion.approvals.team'], given: 0 },
    ]);
  });
});
