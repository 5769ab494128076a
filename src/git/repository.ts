import { quote } from '../problems/text';
import { CannotRunError, isOfClass } from '../problems/user-error';
import { GitError, outsideOfHooks, runGit, type Environment } from './run-git';

/** A repository with a working tree on this machine. */
export interface Repository {
  /** The folder of the working tree, without symbolic links. */
  readonly root: string;
  /** Where git keeps what it knows of it. */
  readonly gitFolder: string;
  /** Whether a part of the history is missing. */
  readonly isShallow: boolean;
  readonly environment: Environment;
}

/** The repository that a folder belongs to. @throws CannotRunError where it belongs to none. */
export function findRepository(folder: string, environment: Environment): Repository {
  const own = outsideOfHooks(environment);
  try {
    const answer = runGit(['rev-parse', '--show-toplevel', '--absolute-git-dir', '--is-shallow-repository'], { folder, environment: own });
    const [root = '', gitFolder = '', isShallow] = answer.split('\n');
    return { root, gitFolder, isShallow: isShallow === 'true', environment: own };
  } catch (error) {
    if (!isOfClass(error, GitError)) throw error;
    throw new CannotRunError(
      /not a git repository/.test(error.said)
        ? `${quote(folder)} is in no Git checkout: the definitions can only be compared with those of a commit where they are in one`
        : `git cannot read the checkout of ${quote(folder)}: ${error.said}`,
      { cause: error },
    );
  }
}
