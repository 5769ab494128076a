import type { Problem } from './problem';
import { formatProblems } from './format';

/** The definitions are at fault: the user may see this text and nothing else. The command ends with exit code 1. */
export class UserError extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(formatProblems(problems));
    this.name = 'UserError';
  }
}

/** We could not run at all (no kustomize, no such file): the text says what is missing. The command ends with exit code 2. */
export class CannotRunError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'CannotRunError';
  }
}

/** Whether something that was thrown is one of ours. Users throw anything: an object may even refuse to say what it is. */
export function isOfClass<T extends Error>(thrown: unknown, wanted: abstract new (...args: never[]) => T): thrown is T {
  try {
    return thrown instanceof wanted;
  } catch {
    return false;
  }
}
