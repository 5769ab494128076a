import { execFile } from 'node:child_process';
import { quote } from '../problems/text';
import { CannotRunError } from '../problems/user-error';
import type { Environment } from './run-git';

/**
 * Asks GitHub's API by the command `gh`, as who is logged in there.
 *
 * @param filter of `jq`, for the answer.
 * @returns what `gh` prints; undefined if GitHub has no such thing, or if the user may not see it: GitHub gives the same answer.
 * @throws CannotRunError if `gh` does not run, is not logged in, or gets another answer.
 */
export const askGitHub = (path: string, filter: string, environment: Environment): Promise<string | undefined> =>
  new Promise((resolve, reject) => {
    const args = ['api', '--paginate', path, '--jq', filter];
    // Without a terminal, and without questions.
    const options = { encoding: 'utf8', env: { ...environment, GH_PROMPT_DISABLED: '1', NO_COLOR: '1' } } as const;
    execFile('gh', args, options, (error, stdout, stderr) => {
      if (!error) resolve(stdout);
      else if (typeof error.code !== 'number') {
        reject(new CannotRunError("'gh' is not on PATH, or does not run: install it as https://cli.github.com says", { cause: error }));
      } else if (/\(HTTP 404\)/.test(stderr)) resolve(undefined);
      else reject(new CannotRunError(`gh cannot read ${quote(path.replace(/\?.*$/, ''))}: ${stderr.trim()}`, { cause: error }));
    });
  });
