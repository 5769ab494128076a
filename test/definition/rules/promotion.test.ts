import { problemsOfPlatform } from '../../problems/case';

/** What is wrong with the promotion of an environment. */
const wrong = (promotion: unknown): string[] =>
  problemsOfPlatform({
    environments: {
      dev: { clusters: ['staging'], promotion: 'on-merge' },
      production: { clusters: ['staging'], promotion },
    },
  }).map(({ code, at }) => `${code} ${at.join()}`);

const at = 'platform.environments.production.promotion';

describe('the promotion to an environment', () => {
  it.each([
    { after: 'dev' },
    { branch: 'develop' },
    { branch: 'main', approvals: { team: 1, qa: 2 } },
    { on: 'release' },
    { on: 'release', approvals: { qa: 1 } },
    'on-merge',
    'image-updater',
  ])('may be %j', (promotion) => {
    expect(wrong(promotion)).toEqual([]);
  });

  it.each<[string, unknown, string[]]>([
    ['both after another environment and from a branch', { after: 'dev', branch: 'develop' }, [`unknown-key ${at}.branch`]],
    ['both after another environment and on a release', { after: 'dev', on: 'release' }, [`unknown-key ${at}.on`]],
    ['both from a branch and on a release', { branch: 'develop', on: 'release' }, [`unknown-key ${at}.on`]],
    ['from a pattern', { branch: 'release/*' }, [`invalid-name ${at}.branch`]],
    ['on anything else', { on: 'tag' }, [`unknown-value ${at}.on`]],
    ['with more approvals than GitHub can ask for', { on: 'release', approvals: { qa: 11 } }, [`too-many-approvals ${at}.approvals.qa`]],
    ['with approvals of nobody', { branch: 'develop', approvals: { ops: 1 } }, [`unknown-team ${at}.approvals.ops`]],
  ])('is not %s', (_, promotion, problems) => {
    expect(wrong(promotion)).toEqual(problems);
  });
});
