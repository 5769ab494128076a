import { CannotRunError } from '../problems/user-error';
import type { LoadedDefinitions } from './run-synth';

/**
 * A user's main file is a program: it calls `synth`, which is to write the output where the file runs alone, and it exports nothing. A command runs
 * the same file, and needs the definitions. They share nothing but this process, so that the call finds the command in this variable. It is set
 * only while the command runs the file, and both are synchronous: no other code runs in between.
 */
let receiver: ((loaded: LoadedDefinitions) => void) | undefined;

/**
 * Runs a user's main file on behalf of a command: its call of `synth` then writes nothing, and gives its definitions to the command.
 * Undefined where the file never calls `synth` on this installation of Charthouse.
 */
export function collect(run: () => void): LoadedDefinitions | undefined {
  let collected: LoadedDefinitions | undefined;
  receiver = (loaded) => {
    // Both would go to one folder, where the second takes away what the first has written.
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
