import { execFileSync } from 'node:child_process';
import { CannotRunError } from '../problems/user-error';

/** The variables of a process. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Git has answered with an error. */
export class GitError extends Error {
  constructor(
    /** What git says on stderr. */
    readonly said: string,
    options: ErrorOptions,
  ) {
    super(said, options);
    this.name = 'GitError';
  }
}

/** Where git runs. */
export interface GitCall {
  /** It is as if git had been started there. */
  readonly folder: string;
  readonly environment: Environment;
  /** Settings that go before those of the repository and of the user. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** What a hook of git tells commands about the repository whose hook it is: they would look at the wrong files. */
const ofHooks = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX'];

/** The variables of a process that was perhaps started by a hook of git, without those that name a repository. */
export const outsideOfHooks = (environment: Environment): Environment =>
  Object.fromEntries(Object.entries(environment).filter(([name]) => !ofHooks.includes(name)));

/**
 * Runs git, and returns what it prints. Nothing is read by a shell.
 *
 * @throws GitError where git reports an error.
 * @throws CannotRunError where there is no git.
 */
export function runGit(args: readonly string[], { folder, environment, settings = {} }: GitCall): string {
  const set = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  try {
    return execFileSync('git', ['-C', folder, ...set, ...args], {
      encoding: 'utf8',
      // Its messages in English, and no question that nobody can answer.
      env: { ...environment, LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0' },
      maxBuffer: Infinity,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  } catch (error) {
    const { status, stderr } = error as { status?: unknown; stderr?: string };
    if (typeof status === 'number') throw new GitError(String(stderr).trim(), { cause: error });
    throw new CannotRunError("'git' is not on PATH, or does not run: install it as https://git-scm.com/downloads says", { cause: error });
  }
}
