import { definitionsRepositoryProperties } from '../platform/definitions-repository-shape';
import { gitHubProperties } from '../platform-shape';
import { sourceProperties } from '../service-shape';
import { problem, type At, type Problem } from '../../problems/problem';
import type { PlatformRule, ServiceRule } from './rule';
import type { GitHubPlan } from '../platform-definition';
import type { Visibility } from '../service-definition';

/** What protects a repository, and which plans offer it for repositories that are not public. */
const protection = {
  feature: 'rulesets, code owners and environment secrets for repositories that are not public',
  plans: ['team', 'enterprise'],
};
const internal = { feature: 'internal repositories', plans: ['enterprise'] };

/** The plan must offer what the platform says it has, and the protections of the config repository and the definitions repository. */
export const plan: PlatformRule = ({ definition: { github, terraform } }) => {
  const { definitions, codeSecurity } = github;
  const added =
    codeSecurity === true && github.plan === 'free'
      ? [
          problem('plan-lacks-feature', 'platform.github.codeSecurity', {
            plan: github.plan,
            feature: 'GitHub Code Security',
            needs: 'team or enterprise',
          }),
        ]
      : [];
  if (terraform === null) return added;
  return [
    ...added,
    ...outsidePlan(github.plan, github.visibility ?? gitHubProperties.visibility.default, 'platform.github.plan'),
    ...(definitions
      ? outsidePlan(
          github.plan,
          definitions.visibility ?? definitionsRepositoryProperties.visibility.default,
          'platform.github.definitions.visibility',
        )
      : []),
  ];
};

/** The plan must offer the protections of each application repository. */
export const servicePlan: ServiceRule = (_, platform, source) => {
  const { terraform, github } = platform.definition ?? {};
  return terraform === null || !source
    ? []
    : outsidePlan(github?.plan, source.given.visibility ?? sourceProperties.visibility.default, source.place('visibility'));
};

/** What a visibility requires but the plan does not offer. An unknown plan is a problem of the platform. */
function outsidePlan(given: GitHubPlan | undefined, visibility: Visibility, at: At): Problem[] {
  if (given !== 'free' && given !== 'team' && given !== 'enterprise') return [];
  const needed = visibility === 'public' ? [] : visibility === 'internal' ? [internal, protection] : [protection];
  return needed
    .filter(({ plans }) => !plans.includes(given))
    .map(({ feature, plans }) => problem('plan-lacks-feature', at, { plan: given, feature, needs: plans.join(' or ') }));
}
