import { join } from 'node:path';
import { quote } from '../problems/text';
import { CannotRunError, isOfClass } from '../problems/user-error';
import { shortHash } from './merge-base';
import type { Repository } from './repository';
import { GitError, runGit, type GitCall } from './run-git';

/**
 * Writes all files of a commit into an empty folder, as git would into a working tree. The repository does not notice: it has no worktree more, its
 * index stays, and no hook runs.
 *
 * @param workshop a folder for what git needs meanwhile.
 */
export function checkOut({ root, gitFolder, environment }: Repository, commit: string, folder: string, workshop: string): void {
  const options: GitCall = {
    folder,
    environment: { ...environment, GIT_DIR: gitFolder, GIT_WORK_TREE: folder, GIT_INDEX_FILE: join(workshop, 'index') },
    settings: {
      'core.hooksPath': join(workshop, 'no-hooks'),
      'core.fsmonitor': 'false',
      'core.splitIndex': 'false',
      'core.sparseCheckout': 'false',
    },
  };
  try {
    runGit(['read-tree', commit], options);
    runGit(['checkout-index', '--all', '--quiet'], options);
  } catch (error) {
    if (!isOfClass(error, GitError)) throw error;
    throw new CannotRunError(`git cannot write the files of ${shortHash(commit)} of ${quote(root)}: ${error.said}`, { cause: error });
  }
}

/** The paths of all files of a commit, with forward slashes. */
export const filesOfCommit = (repository: Repository, commit: string): string[] =>
  listed(repository, ['ls-tree', '-r', '-z', '--full-tree', '--name-only', commit]);

/** The paths of all files of the working tree: also those that are not committed yet, but not those that git ignores. */
export const filesOfWorkingTree = (repository: Repository): string[] =>
  listed(repository, ['ls-files', '-z', '--cached', '--others', '--exclude-standard']);

const listed = ({ root, environment }: Repository, args: readonly string[]): string[] =>
  runGit(args, { folder: root, environment })
    .split('\0')
    .filter((path) => path !== '');
