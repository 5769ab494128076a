/** How the code of a service is checked before it is merged: see [the generated CI](../../ci.md). */
export interface ChecksDefinition {
  /**
   * Language of the code. It sets up the tools and has default commands for `install` and `checks`: see
   * [the commands of each language](../../ci.md).
   *
   * @default - none: no tools are set up, and the only default command is that of `test`
   */
  readonly language?: Language | null;
  /**
   * What installs dependencies: `npm`, `pnpm` or `yarn` for Node.
   *
   * @default - the first of these; the other languages have one of their own
   */
  readonly packageManager?: PackageManager | null;
  /** Command that installs dependencies before the checks, in `path`. `null` for none. @default - that of the language */
  readonly install?: string | null;
  /**
   * Commands that must succeed before a pull request is merged, by name. Bash runs them in `path`. A name that the language has replaces its
   * command, `null` switches it off, and another name adds a command. `test` has a job of its own, in which `coverage` follows. All others run
   * one after the other in the job `quality`.
   *
   * @default - those of the language; without one, only `test`
   */
  readonly checks?: { readonly [check: string]: string | null } | null;
}

/** See {@link ChecksDefinition.language}. */
export type Language = 'node' | 'go';

/** See {@link ChecksDefinition.packageManager}. */
export type PackageManager = 'npm' | 'pnpm' | 'yarn';

/** The package managers of each language, the default first. The other languages have one of their own. */
export const packageManagers: Readonly<Record<Language, readonly PackageManager[]>> = {
  node: ['npm', 'pnpm', 'yarn'],
  go: [],
};
