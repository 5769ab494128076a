/** A GitHub action at one commit. Someone who controls its repository can move a tag to other code, but not a commit. */
export interface ActionDefinition {
  /** The tag of the commit, for people and for tools that update pins: `v7.0.1`. */
  readonly version: string;
  /** The commit itself, in full: not the object of an annotated tag. */
  readonly sha: string;
  /**
   * Inputs of its `action.yml` that workflows may set.
   *
   * @default - for an action that Charthouse uses, the inputs that it knows; for another action, none
   */
  readonly inputs?: readonly string[];
  /**
   * Outputs of its `action.yml` that workflows may read.
   *
   * @default - for an action that Charthouse uses, the outputs that it knows; for another action, none
   */
  readonly outputs?: readonly string[];
}
