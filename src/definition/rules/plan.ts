import { problem } from '../../problems/problem';
import type { PlatformRule } from '../check-platform';
import type { ServiceRule } from '../check-service';
import type { Plan } from '../platform-definition';
import type { Visibility } from '../service-definition';

/** What protects a repository, and which plans have it for repositories that are not public. */
const protection = {
  feature: 'rulesets, code owners and environment secrets for repositories that are not public',
  plans: ['team', 'enterprise'],
};
const internal = { feature: 'internal repositories', plans: ['enterprise'] };

/** The config repository is protected by what the plan offers. */
export const plan: PlatformRule = ({ definition: { github, terraform } }) =>
  terraform === null ? [] : outsidePlan(github.plan, github.visibility ?? 'private', 'platform.github.plan');

/** So is each application repository. */
export const servicePlan: ServiceRule = ({ name, definition }, { definition: { github, terraform } }) =>
  terraform === null || !definition.source
    ? []
    : outsidePlan(github.plan, definition.source.visibility ?? 'private', `services.${name}.source.visibility`);

function outsidePlan(given: Plan, visibility: Visibility, at: string) {
  const needed = visibility === 'public' ? [] : visibility === 'internal' ? [internal, protection] : [protection];
  return needed
    .filter(({ plans }) => !plans.includes(given))
    .map(({ feature, plans }) => problem('plan-lacks-feature', at, { plan: given, feature, needs: plans.join(' or ') }));
}

/**
 * Whether GitHub keeps build provenance for a repository: for public ones in every plan, for others in Enterprise Cloud alone.
 *
 * @see https://docs.github.com/en/actions/concepts/security/artifact-attestations
 */
export const hasAttestations = (given: Plan, visibility: Visibility): boolean => visibility === 'public' || given === 'enterprise';
