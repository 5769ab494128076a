import { CannotRunError, isOfClass, UserError } from '../problems/user-error';

/** What a failed command ends with: 1 where the definitions are at fault, 2 where we could not run. */
export const exitCode = (error: unknown): number => (isOfClass(error, UserError) ? 1 : 2);

/** What a failed command says: only a mistake of ours comes with its stack. */
export function explain(error: unknown): string {
  if (isOfClass(error, UserError) || isOfClass(error, CannotRunError)) return error.message;
  const stack = isOfClass(error, Error) ? (error.stack ?? error.message) : String(error);
  return `${stack}\n\nThis is a bug of charthouse, and we would like to hear of it.`;
}
