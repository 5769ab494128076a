import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { CannotRunError } from '../problems/user-error';
import type { Kustomize } from './find-kustomize';

/** The output of kustomize, or its error. */
export type KustomizeAnswer = { readonly output: string } | { readonly failure: string };

const execute = promisify(execFile);

/** Builds a folder in a separate process. */
export async function runKustomize(
  { command: [program = '', ...options], environment }: Kustomize,
  folder: string,
): Promise<KustomizeAnswer> {
  try {
    const { stdout } = await execute(program, [...options, folder], { maxBuffer: Infinity, env: environment });
    return { output: stdout };
  } catch (error) {
    const { code, stderr } = error as { code: unknown; stderr: string };
    // An exit code is an answer. Anything else, such as a missing program, is an error.
    if (typeof code !== 'number') throw new CannotRunError(`'${program}' does not run to its end`, { cause: error });
    return { failure: stderr };
  }
}
