import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { FileTree } from '../files/file-tree';
import { stackPlaceIn, type StackPlace } from '../ledger/stack-place';
import { repositoryOfPath, terraformFolder } from '../names/paths';
import { quote } from '../problems/text';
import { CannotRunError } from '../problems/user-error';
import { isVacant } from './output-place';

/**
 * Makes sure that the output does not lie in Git checkouts: a synth would put first tags in the place of live ones, forget what has left the Terraform stack, and
 * overwrite what others have done there.
 *
 * @param removed files that were in the output.
 * @throws CannotRunError that names the command for checkouts.
 */
export function refuseCheckouts(output: string, files: FileTree, removed: readonly string[]): void {
  if (!isVacant(output)) refuseRepositories(output, [...files.paths(), ...removed]);
  const place = stackPlaceIn((path) => files.tryGet(path));
  if (place) refuseStack(join(output, terraformFolder), place);
}

/** @param folder of the stack in the output. */
function refuseStack(folder: string, { path }: StackPlace): void {
  for (let above = dirname(resolve(folder)); above !== dirname(above); above = dirname(above)) {
    if (existsSync(join(above, '.git')) && relative(above, resolve(folder)) === join(path))
      throw new CannotRunError(
        `${quote(folder)} is in a Git checkout, where the definitions keep the Terraform stack, and a synth would forget what has left it: run 'charthouse apply', or name another output folder`,
      );
  }
}

/** @param paths of files that are in the output, or were. */
function refuseRepositories(output: string, paths: Iterable<string>): void {
  for (const folder of new Set([...paths].filter((path) => path.includes('/')).map(repositoryOfPath))) {
    // In a worktree and in a submodule it is a file.
    if (existsSync(join(output, folder, '.git')))
      throw new CannotRunError(
        `${quote(join(output, folder))} is a Git checkout, and a synth would overwrite the image tags in it: run 'charthouse apply --to ${output}', or name another output folder`,
      );
  }
}
