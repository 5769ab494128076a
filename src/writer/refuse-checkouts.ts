import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryOfPath } from '../names/paths';
import { quote } from '../problems/text';
import { CannotRunError } from '../problems/user-error';

/**
 * Makes sure that no folder of the output is a Git checkout: a synth would put first tags in the place of live ones, and overwrite what others have done there.
 *
 * @param paths of files that are in the output, or were.
 * @throws CannotRunError that names the command for checkouts.
 */
export function refuseCheckouts(output: string, paths: Iterable<string>): void {
  for (const folder of new Set([...paths].filter((path) => path.includes('/')).map(repositoryOfPath))) {
    // In a worktree and in a submodule it is a file.
    if (existsSync(join(output, folder, '.git')))
      throw new CannotRunError(
        `${quote(join(output, folder))} is a Git checkout, and a synth would overwrite the image tags in it: run 'charthouse apply --to ${output}', or name another output folder`,
      );
  }
}
