import type { RequiredReviewers } from '../../src/governance/required-reviewers';
import { branchRulesets, mergeMethods, methodsBetweenBranches } from '../../src/governance/ruleset-policy';
import { gateJob } from '../../src/names/github';

const entry = (team: string, minimum = 1): RequiredReviewers => ({ team, minimum, patterns: ['a/**/*'] });

const rulesetsOf = (reviewers: readonly RequiredReviewers[] = []) =>
  branchRulesets({ branches: ['main'], methods: mergeMethods, reviewers });

describe('the rulesets of branches', () => {
  it('ask for a reviewed pull request and the gate, and are the same for everybody', () => {
    expect(rulesetsOf()).toEqual([
      {
        name: 'main',
        branches: ['main'],
        pullRequest: {
          approvals: 1,
          needsCodeOwner: true,
          dismissesStaleReviews: true,
          needsLastPushApproval: true,
          mergeMethods: ['squash'],
          requiredReviewers: [],
        },
        requiredChecks: [{ name: gateJob, app: 15368 }],
        needsCodeScanning: false,
        allowsForcePush: false,
        allowsDeletion: false,
      },
    ]);
  });

  it('ask for the same on every lasting branch, and let one be merged into another', () => {
    const [ruleset, ...others] = branchRulesets({ branches: ['main', 'develop'], methods: methodsBetweenBranches, reviewers: [] });
    expect(others).toEqual([]);
    expect(ruleset).toEqual({
      ...rulesetsOf()[0],
      branches: ['main', 'develop'],
      pullRequest: { ...rulesetsOf()[0]!.pullRequest, mergeMethods: ['merge', 'squash'] },
    });
  });

  it('are one as long as 15 teams review, and more from then on', () => {
    const teams = Array.from({ length: 31 }, (_, index) => entry(`team-${index}`));
    expect(rulesetsOf(teams.slice(0, 15)).map(({ name }) => name)).toEqual(['main']);
    const rulesets = rulesetsOf(teams);
    expect(rulesets.map(({ name, pullRequest }) => [name, pullRequest.requiredReviewers.length])).toEqual([
      ['main', 15],
      ['main-2', 15],
      ['main-3', 1],
    ]);
    expect(rulesets.flatMap(({ pullRequest }) => pullRequest.requiredReviewers)).toEqual(teams);
  });

  it('never ask one team twice in one of them', () => {
    const rulesets = rulesetsOf([entry('payments'), entry('qa', 1), entry('qa', 2)]);
    expect(rulesets.map(({ pullRequest }) => pullRequest.requiredReviewers)).toEqual([
      [entry('payments'), entry('qa', 1)],
      [entry('qa', 2)],
    ]);
  });
});
