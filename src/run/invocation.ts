import type { Definitions } from '../definition/definitions';
import type { Problem } from '../problems/problem';
import { CannotRunError } from '../problems/user-error';

/** What `synth` hands over when a command has asked for it: the definitions, and what loading them found. */
export interface Synthesised {
  readonly definitions: Definitions;
  readonly problems: readonly Problem[];
}

let receiver: ((synthesised: Synthesised) => void) | undefined;

/**
 * Runs a user's main file on behalf of a command: its call of `synth` then writes nothing, and gives its definitions to the command.
 * Undefined where the file never calls `synth` on this installation of Charthouse.
 */
export function collect(run: () => void): Synthesised | undefined {
  let collected: Synthesised | undefined;
  receiver = (synthesised) => {
    // Both would go to one folder, where the second takes away what the first has written.
    if (collected) throw new CannotRunError("the main file calls 'synth' twice: give each platform a main file of its own");
    collected = synthesised;
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
