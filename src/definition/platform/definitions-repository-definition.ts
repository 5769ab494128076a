import type { WorkflowPatchDefinition } from './workflow-patch-definition';
import type { Visibility } from '../service-definition';

/**
 * The repository that has these definitions: the main file, `package.json` and `package-lock.json` are at its root. Charthouse generates
 * its workflows.
 */
export interface DefinitionsRepositoryDefinition {
  /** Name of the repository in the organization. It is not the config repository and not an application repository. */
  readonly repository: string;
  /**
   * Command that tests the definitions, after `npm ci`. Bash runs it at the root of the repository. It may have several lines, but no
   * control characters and no invisible characters.
   *
   * @default - `npx tsc --noEmit`, then `npm test`
   */
  readonly test?: string;
  /** Who can see the repository. @default 'private' */
  readonly visibility?: Visibility;
  /**
   * JSON patches of the workflows of this repository (`check` and `apply`), by a name that you choose, in the order in which they are written. See
   * [the generated CI](../ci.md).
   *
   * @default - none
   */
  readonly jsonPatches?: { readonly [patch: string]: WorkflowPatchDefinition };
  /**
   * Plans the Terraform stack after each merge, with an identity that only reads. It needs `terraform.backend`, because no workflow reaches
   * a local state.
   *
   * @default - nobody plans it
   */
  readonly terraformPlan?: TerraformPlanDefinition;
}

/**
 * What Terraform needs to read its state: names of secrets and variables of the GitHub environment `terraform-plan`. Terraform gets them as
 * environment variables of the same names.
 */
export interface TerraformPlanDefinition {
  /** Names of secrets. @default - none */
  readonly secrets?: readonly string[];
  /** Names of variables. @default - none */
  readonly variables?: readonly string[];
}
