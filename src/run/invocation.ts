import { CannotRunError } from '../problems/user-error';
import type { LoadedDefinitions } from './run-synth';

/**
 * A user's main file is a program: it calls `synth`, which must write the output if the file runs by itself, and it exports nothing. A
 * command runs the same file and needs its definitions. The two share only this process, so the call of `synth` finds the command in this
 * variable. It is only set while the command runs the file. Both are synchronous, so no other code runs in between.
 */
let receiver: ((loaded: LoadedDefinitions) => void) | undefined;

/**
 * Runs a user's main file for a command: its call of `synth` writes nothing, and passes its definitions to the command. Undefined if the
 * file never calls `synth` of this installation of Charthouse.
 */
export function collect(run: () => void): LoadedDefinitions | undefined {
  let collected: LoadedDefinitions | undefined;
  receiver = (loaded) => {
    // Both would write to one folder, where the second would remove the files of the first.
    if (collected) throw new CannotRunError("the main file calls 'synth' twice: give each platform a main file of its own");
    collected = loaded;
  };
  try {
    run();
  } finally {
    receiver = undefined;
  }
  return collected;
}

/** The command that waits for definitions, if there is one. */
export const waitingCommand = (): typeof receiver => receiver;
