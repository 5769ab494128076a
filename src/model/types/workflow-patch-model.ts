import type { WorkflowPatchDefinition } from '../../definition/platform/workflow-patch-definition';
import type { DefinitionPlace } from '../../definition/shape/definition-place';

/** A JSON patch of a generated workflow of one repository. */
export interface WorkflowPatchModel extends WorkflowPatchDefinition {
  readonly name: string;
  /** Where it is written. */
  readonly at: DefinitionPlace;
}
