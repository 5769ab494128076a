import type { GitHubPlan } from '../../definition/platform-definition';
import type { Visibility } from '../../definition/service-definition';

/**
 * Whether GitHub stores build provenance for a repository: for public repositories in every plan, for others only in Enterprise Cloud.
 *
 * @see https://docs.github.com/en/actions/concepts/security/artifact-attestations
 */
export const hasAttestations = (given: GitHubPlan, visibility: Visibility): boolean => visibility === 'public' || given === 'enterprise';
