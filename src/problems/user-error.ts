import type { Problem } from './problem';
import { formatProblems } from './format';

/** A mistake in the definitions. Users only see this text. The command ends with exit code 1. */
export class UserError extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(formatProblems(problems));
    this.name = 'UserError';
  }
}

/**
 * Charthouse could not run, for example because there is no kustomize or no such file. The text says what is missing. The command ends with
 * exit code 2.
 */
export class CannotRunError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'CannotRunError';
  }
}

/** Whether a thrown value is an instance of a class of ours. Users may throw anything, even an object that throws when it is inspected. */
export function isOfClass<T extends Error>(thrown: unknown, wanted: abstract new (...args: never[]) => T): thrown is T {
  try {
    return thrown instanceof wanted;
  } catch {
    return false;
  }
}
