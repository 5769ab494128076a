import type { Given } from '../../definition/given';
import type { WorkflowPatchDefinition } from '../../definition/platform/workflow-patch-definition';
import type { DefinitionPlace } from '../../definition/shape/definition-place';
import type { WorkflowPatchModel } from '../types/workflow-patch-model';

/** The patches in the order in which they are written. `null` removes one. */
export const resolveWorkflowPatches = (
  patches: { readonly [patch: string]: Given<WorkflowPatchDefinition> | null } | undefined,
  placeOf: (patch: string) => DefinitionPlace,
): WorkflowPatchModel[] =>
  Object.entries(patches ?? {}).flatMap(([name, patch]) =>
    patch ? [{ name, ...(patch as WorkflowPatchDefinition), at: placeOf(name) }] : [],
  );
