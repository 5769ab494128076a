import { quote } from '../problems/text';
import { CannotRunError, isOfClass } from '../problems/user-error';
import type { Repository } from './repository';
import { GitError, runGit } from './run-git';

/** The commit that changes are compared with. */
export interface BaseCommit {
  /** As it was named. */
  readonly revision: string;
  /** The hash of the commit where the history of HEAD left that of the revision. */
  readonly commit: string;
}

/**
 * The last commit that a revision and HEAD have in common. A pull request is compared with it, and not with the revision itself: what others have merged since is
 * no change of the pull request.
 *
 * @throws CannotRunError where there is no such revision, or nothing in common.
 */
export function findMergeBase(repository: Repository, revision: string): BaseCommit {
  assertRevision(revision);
  const named = tryGit(repository, ['rev-parse', '--quiet', '--verify', `${revision}^{commit}`]);
  if (named === undefined)
    throw new CannotRunError(`there is no commit ${quote(revision)} in this checkout: ${howToFetch(repository, revision)}`);
  const commit = tryGit(repository, ['merge-base', named, 'HEAD']);
  if (commit === undefined)
    throw new CannotRunError(
      `${quote(revision)} and HEAD have no commit in common${repository.isShallow ? ` in this checkout: ${howToFetch(repository, revision)}` : ''}`,
    );
  return { revision, commit };
}

/** The beginning of a commit's hash, as people read it. */
export const shortHash = (commit: string): string => commit.slice(0, 10);

/** Git would read it as an option, or Node cannot pass it on. */
function assertRevision(revision: string): void {
  if (/^-|\0|^$/.test(revision))
    throw new CannotRunError(`${quote(revision)} is no revision: name a branch, a tag or a commit, such as '--base origin/main'`);
}

function howToFetch({ isShallow }: Repository, revision: string): string {
  if (isShallow)
    return "it is a shallow clone, which lacks a part of the history: run 'git fetch --unshallow', or in a workflow set 'fetch-depth: 0' of actions/checkout";
  const [, remote, branch] = /^([^/]+)\/(.+)$/.exec(revision) ?? [];
  return branch === undefined
    ? "name a branch, a tag or a commit that is in it, such as '--base origin/main'"
    : `run 'git fetch ${remote} ${branch}' if it is a branch there, or name another one with '--base'`;
}

function tryGit({ root, environment }: Repository, args: readonly string[]): string | undefined {
  try {
    return runGit(args, { folder: root, environment }).trim();
  } catch (error) {
    if (isOfClass(error, GitError)) return undefined;
    throw error;
  }
}
