import { CannotRunError, isOfClass, UserError } from '../problems/user-error';
import type { PrintedPlan } from './plan-command';

/** Exit code of a failed command: 1 for problems in definitions, 2 if the command could not run. */
export const exitCode = (error: unknown): number => (isOfClass(error, UserError) ? 1 : 2);

/** Exit code of a plan with `--exit-code`. */
export const planExitCodes: Readonly<Record<PrintedPlan['outcome'], number>> = {
  'no changes': 0,
  changes: 3,
  'destructive or unsafe': 4,
};

/** Text of a failed command. Only our own bugs are printed with their stack. */
export function explain(error: unknown): string {
  if (isOfClass(error, UserError) || isOfClass(error, CannotRunError)) return error.message;
  const stack = isOfClass(error, Error) ? (error.stack ?? error.message) : String(error);
  return `${stack}\n\nThis is a bug of charthouse, and we would like to hear of it.`;
}
