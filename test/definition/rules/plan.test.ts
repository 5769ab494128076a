import type { GitHubPlan } from '../../../src/definition/platform-definition';
import type { Visibility } from '../../../src/definition/service-definition';
import { platform, service } from '../../example-platform';
import { problemsOf } from '../../problems/case';

const github = (plan: GitHubPlan, visibility?: Visibility) => ({ organization: 'myorg', plan, owners: 'platform', visibility });
const source = (visibility?: Visibility) => ({ repository: 'payments-api', visibility });
const places = (config: ReturnType<typeof github>, code: Visibility | undefined, changes = {}) =>
  problemsOf({ platform: platform({ github: config, ...changes }), services: [service({ source: source(code) })] }).map(
    ({ code: problem, at, allowed }) => [problem, at[0], allowed?.[0]],
  );

const config = 'platform.github.plan';
const application = 'services.payments-api.source.visibility';

describe('the plan at GitHub', () => {
  it.each<[GitHubPlan, Visibility | undefined, Visibility | undefined, [place: string, needs: string][]]>([
    ['free', 'public', 'public', []],
    ['free', 'private', 'public', [[config, 'team or enterprise']]],
    ['free', undefined, 'public', [[config, 'team or enterprise']]],
    ['free', 'public', undefined, [[application, 'team or enterprise']]],
    [
      'free',
      'internal',
      'public',
      [
        [config, 'enterprise'],
        [config, 'team or enterprise'],
      ],
    ],
    ['team', 'private', 'private', []],
    ['team', undefined, undefined, []],
    ['team', 'internal', 'public', [[config, 'enterprise']]],
    ['team', 'public', 'internal', [[application, 'enterprise']]],
    ['enterprise', 'internal', 'internal', []],
  ])('%s, with a %s config repository and a %s repository of code, lacks %j', (plan, visibility, code, lacking) => {
    expect(places(github(plan, visibility), code)).toEqual(lacking.map(([place, needs]) => ['plan-lacks-feature', place, needs]));
  });

  it.each<[GitHubPlan, readonly unknown[]]>([
    ['free', [['plan-lacks-feature', 'platform.github.codeSecurity', 'team or enterprise']]],
    ['team', []],
    ['enterprise', []],
  ])('%s, with GitHub Code Security, lacks %j, also without a Terraform stack', (plan, lacking) => {
    const given = { ...github(plan, 'public'), codeSecurity: true };
    expect(places(given, 'public')).toEqual(lacking);
    expect(places(given, 'public', { terraform: null })).toEqual(lacking);
  });

  it.each<[GitHubPlan, Visibility | undefined, string[]]>([
    ['free', 'public', []],
    ['free', undefined, ['team or enterprise']],
    ['team', 'internal', ['enterprise']],
    ['team', undefined, []],
  ])('%s, with definitions in a %s repository, lacks %j', (plan, visibility, needs) => {
    const definitions = { repository: 'platform', visibility };
    const found = places({ ...github(plan, 'public'), definitions } as ReturnType<typeof github>, 'public');
    expect(found).toEqual(needs.map((need) => ['plan-lacks-feature', 'platform.github.definitions.visibility', need]));
  });

  it('does not matter where nothing is to be protected', () => {
    expect(places(github('free'), 'private', { terraform: null })).toEqual([]);
  });
});
