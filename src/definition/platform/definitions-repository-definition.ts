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
}
