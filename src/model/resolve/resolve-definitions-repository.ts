import { unique } from '../../data/entries';
import type { Given } from '../../definition/given';
import type { DefinitionsRepositoryDefinition } from '../../definition/platform/definitions-repository-definition';
import { definitionsRepositoryProperties } from '../../definition/platform/definitions-repository-shape';
import type { GitHubPlan } from '../../definition/platform-definition';
import { hasAttestations } from '../facts/has-attestations';
import type { DefinitionsRepositoryModel } from '../types/platform-model';

const defaultTest = 'npx tsc --noEmit\nnpm test\n';

/** Resolves the definitions repository. */
export function resolveDefinitionsRepository(
  { repository: name, test, terraformPlan, visibility: given }: Given<DefinitionsRepositoryDefinition>,
  plan: GitHubPlan,
): DefinitionsRepositoryModel {
  const visibility = given ?? definitionsRepositoryProperties.visibility.default;
  return {
    repository: { name, visibility, attestations: hasAttestations(plan, visibility) },
    test: test ?? defaultTest,
    terraformPlan: terraformPlan && {
      secrets: unique(terraformPlan.secrets ?? []),
      variables: unique(terraformPlan.variables ?? []),
    },
  };
}
