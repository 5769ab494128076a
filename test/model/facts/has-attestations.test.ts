import type { GitHubPlan } from '../../../src/definition/platform-definition';
import type { Visibility } from '../../../src/definition/service-definition';
import { hasAttestations } from '../../../src/model/facts/has-attestations';

describe('GitHub', () => {
  it.each<[GitHubPlan, Visibility, boolean]>([
    ['free', 'public', true],
    ['free', 'private', false],
    ['team', 'public', true],
    ['team', 'private', false],
    ['enterprise', 'private', true],
    ['enterprise', 'internal', true],
  ])('stores in plan %s the provenance of %s repositories: %s', (plan, visibility, keeps) => {
    expect(hasAttestations(plan, visibility)).toBe(keeps);
  });
});
