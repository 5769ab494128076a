import { readProblemPage } from '../loader/read-problem-page';
import { catalogue } from '../problems/catalogue';
import { nearestOf, quote } from '../problems/text';
import { CannotRunError } from '../problems/user-error';

/** `charthouse explain`: the page of a problem, as Markdown. @throws CannotRunError for a code that no problem has. */
export function explainCommand(code: string): string {
  const codes = Object.keys(catalogue).sort();
  if (!codes.includes(code)) throw new CannotRunError(`there is no problem ${quote(code)}: there are ${nearestOf(code, codes)}`);
  return readProblemPage(code);
}
