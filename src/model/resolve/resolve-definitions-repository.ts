import { unique } from '../../data/entries';
import type { Given } from '../../definition/given';
import type { DefinitionsRepositoryDefinition } from '../../definition/platform/definitions-repository-definition';
import { definitionsRepositoryProperties } from '../../definition/platform/definitions-repository-shape';
import { inPlatform } from '../../definition/shape/definition-place';
import type { GitHubPlan } from '../../definition/platform-definition';
import { hasAttestations } from '../facts/has-attestations';
import type { DefinitionsRepositoryModel } from '../types/platform-model';
import { resolveWorkflowPatches } from './resolve-workflow-patches';

const defaultTest = 'npx tsc --noEmit\nnpm test\n';

/** Resolves the definitions repository. */
export function resolveDefinitionsRepository(
  { repository: name, test, jsonPatches, terraformPlan, visibility: given }: Given<DefinitionsRepositoryDefinition>,
  plan: GitHubPlan,
): DefinitionsRepositoryModel {
  const visibility = given ?? definitionsRepositoryProperties.visibility.default;
  return {
    repository: { name, visibility, attestations: hasAttestations(plan, visibility) },
    test: test ?? defaultTest,
    jsonPatches: resolveWorkflowPatches(jsonPatches, (patch) => inPlatform('github', 'definitions', 'jsonPatches', patch)),
    terraformPlan: terraformPlan && {
      secrets: unique(terraformPlan.secrets ?? []),
      variables: unique(terraformPlan.variables ?? []),
    },
  };
}
