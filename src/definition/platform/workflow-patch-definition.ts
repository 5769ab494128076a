import type { JsonPatchOperation } from '../service/extension-definition';

/**
 * A JSON patch of a generated workflow. It changes the workflow in the form in which `Workflow` of `charthouse/github` writes one: actions have
 * no commit, and each permission has its reason. The result is checked like a `Workflow`.
 */
export interface WorkflowPatchDefinition {
  /** The workflow. */
  readonly target: WorkflowPatchTarget;
  /** Operations on the workflow. They are applied in order. */
  readonly operations: readonly JsonPatchOperation[];
}

/** A generated workflow of a repository. */
export interface WorkflowPatchTarget {
  /** Name of its file, without folder and extension: `ci`. */
  readonly workflow: string;
}
