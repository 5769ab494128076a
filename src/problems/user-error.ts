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
