import type { Step, Variables } from '../workflow';

/**
 * What a language needs in CI. Commands are run by bash in the folder of the service. They are those that its own documentation names, at fixed
 * versions where they would otherwise fetch the newest.
 */
export interface LanguageTools {
  /**
   * Installs the tools, and restores dependencies from a cache. GitHub keeps what a pull request writes to a cache from all other branches, so
   * the main branch only reads what it wrote itself. Jobs that push images use no cache at all.
   */
  readonly setup: readonly Step[];
  /** Installs dependencies exactly as they are locked. Undefined if the other commands do it. */
  readonly install?: string;
  /** Commands by the name of the check, in the order in which they run. */
  readonly checks: Readonly<Record<string, string>>;
  /** Environment variables that choose the version. */
  readonly env?: Variables;
  /** Whether Grype searches the folder for vulnerable dependencies, because the language has no command for it. */
  readonly scansFiles?: true;
  /** How CodeQL calls the language, and whether it must build the code to read it. */
  readonly codeql: { readonly language: string; readonly buildMode: 'none' | 'autobuild' };
}

/** Where the code is, and what builds it. */
export interface CodePlace {
  /** Folder of the service; `.` is the root of the repository. */
  readonly path: string;
  /** Version of the language. Undefined for the one that a file in the folder names. */
  readonly version?: string;
}
