import { fileStem } from '../formats/github-actions';
import { dnsLabel } from '../formats/names';
import { patchOperations } from '../service/extension-shape';
import { map, object, optional, required, string } from '../shape/shape';
import type { WorkflowPatchDefinition, WorkflowPatchTarget } from './workflow-patch-definition';

/** See {@link WorkflowPatchDefinition}. */
export const workflowPatches = optional(
  map(
    dnsLabel,
    object<WorkflowPatchDefinition>('a JSON patch of a workflow', {
      target: required(object<WorkflowPatchTarget>('a workflow', { workflow: required(string(fileStem)) })),
      operations: required(patchOperations),
    }),
  ),
);
