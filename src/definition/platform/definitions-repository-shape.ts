import { command } from '../formats/command';
import { actionsVariable, repositoryName } from '../formats/names';
import { list, object, oneOf, optional, required, string, withDefault, type Properties } from '../shape/shape';
import { workflowPatches } from './workflow-patch-shape';
import type { DefinitionsRepositoryDefinition, TerraformPlanDefinition } from './definitions-repository-definition';

/** See {@link TerraformPlanDefinition}. */
const terraformPlanProperties = {
  secrets: optional(list(string(actionsVariable))),
  variables: optional(list(string(actionsVariable))),
} satisfies Properties<TerraformPlanDefinition>;

/** See {@link DefinitionsRepositoryDefinition}. */
export const definitionsRepositoryProperties = {
  repository: required(string(repositoryName)),
  test: optional(string(command)),
  visibility: withDefault(oneOf('public', 'private', 'internal'), 'private'),
  jsonPatches: workflowPatches,
  terraformPlan: optional(object<TerraformPlanDefinition>('a plan of the Terraform stack', terraformPlanProperties)),
} satisfies Properties<DefinitionsRepositoryDefinition>;

/** The repository that has the definitions. */
export const definitionsRepositoryShape = object<DefinitionsRepositoryDefinition>(
  'the definitions repository',
  definitionsRepositoryProperties,
);
