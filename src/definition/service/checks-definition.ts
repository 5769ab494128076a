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
   * What installs dependencies: `npm`, `pnpm` or `yarn` for Node, `uv` or `pip` for Python, `maven` or `gradle` for Java.
   *
   * @default - the first of these; the other languages have one of their own
   */
  readonly packageManager?: PackageManager | null;
  /**
   * Versions of the language, such as `['22', '24']`. The test runs with each of them, everything else with the first.
   *
   * @default - the one that a file in `path` names, such as package.json or go.mod
   */
  readonly versions?: readonly string[] | null;
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
  /**
   * What searches the code for mistakes that make it vulnerable. CodeQL is for public repositories, and for others with GitHub Code Security,
   * which can be added to the plans `team` and `enterprise`. `null` for nothing.
   *
   * @default - with a `language`, `codeql` for a public repository, and for others with `github.codeSecurity`, otherwise `semgrep`; without one, nothing
   */
  readonly sast?: 'codeql' | 'semgrep' | null;
  /**
   * Whether the checks also run when somebody pushes to a branch that has no pull request, except for the search for vulnerable code. Nothing
   * depends on their result.
   *
   * @default false
   */
  readonly checkedOnPush?: boolean | null;
  /**
   * Containers beside the test, such as a database, by name. The test reaches their ports at `localhost`.
   *
   * @default - none
   */
  readonly testServices?: { readonly [name: string]: TestServiceDefinition | null } | null;
}

/** A container beside the test. */
export interface TestServiceDefinition {
  /** Image with its tag and its digest. */
  readonly image: string;
  /** Ports that the test reaches, by the same number as in the container. @default - none */
  readonly ports?: readonly number[] | null;
  /** Environment variables of the container. They are readable in the repository: write no secrets. @default - none */
  readonly env?: { readonly [name: string]: string | null } | null;
  /**
   * Command in the container that succeeds as soon as it is ready, such as `pg_isready`. The test begins then, and fails if that takes more
   * than a minute.
   *
   * @default - the test does not wait
   */
  readonly healthCommand?: string | null;
}

/** See {@link ChecksDefinition.language}. */
export type Language = 'node' | 'go' | 'python' | 'java' | 'rust' | 'dotnet';

/** See {@link ChecksDefinition.packageManager}. */
export type PackageManager = 'npm' | 'pnpm' | 'yarn' | 'uv' | 'pip' | 'maven' | 'gradle';

/** The package managers of each language, the default first. The other languages have one of their own. */
export const packageManagers: Readonly<Record<Language, readonly PackageManager[]>> = {
  node: ['npm', 'pnpm', 'yarn'],
  go: [],
  python: ['uv', 'pip'],
  java: ['maven', 'gradle'],
  rust: [],
  dotnet: [],
};
