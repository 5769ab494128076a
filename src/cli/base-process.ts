import { writeAnswer, type BaseAnswer } from '../base/base-answer';
import { isOfClass, UserError } from '../problems/user-error';
import { explain } from './exit-code';
import { renderCompared } from './render-compared';

// The process that renders the definitions of the base: `charthouse affected` starts it.
const [answerFile = '', main] = process.argv.slice(2);
writeAnswer(answerFile, render());
// Definitions may have opened something that would keep the process alive.
process.exit(0);

function render(): BaseAnswer {
  try {
    return { rendering: renderCompared(main) };
  } catch (error) {
    return { failure: isOfClass(error, UserError) ? problemsOf(error) : explain(error).split('\n', 1)[0]! };
  }
}

function problemsOf({ problems }: UserError): string {
  const { message, at } = problems[0]!;
  const place = at[0] === undefined ? '' : ` (${at[0]})`;
  return problems.length === 1
    ? `they have a problem: ${message}${place}`
    : `they have ${problems.length} problems, first: ${message}${place}`;
}
