import type { ActionTable, NoActions, WorkflowDefinition } from '../workflow';

/** A workflow. `A` has the actions that it may use besides those of Charthouse; TypeScript infers them from `actions`. */
export interface WorkflowProps<A extends ActionTable = NoActions> extends Omit<WorkflowDefinition<NoInfer<A>>, 'name'> {
  /** Name in the list of workflows. @default - the ID of the construct */
  readonly name?: string;
  /** Name of its file, without folder and extension. @default - the ID of the construct */
  readonly file?: string;
  /** Actions at other commits than those that Charthouse pins, and further actions, by owner and repository. @default - none */
  readonly actions?: A;
  /**
   * Name of the repository that has the workflow: the config repository, the definitions repository, or one of a service. A platform
   * requires it; in any other scope, nothing is written, and it must not be set.
   *
   * @default - none
   */
  readonly repository?: string;
  /**
   * Jobs that a pull request must pass before it is merged, besides the generated `gate`: the ruleset of the repository requires their checks.
   *
   * @default - none
   */
  readonly requiredJobs?: readonly RequiredJob[];
}

/** A job that a pull request must pass: its ID. One that uses another workflow also has the names of the checks that the jobs there report. */
export type RequiredJob = string | { readonly job: string; readonly reports: readonly string[] };
