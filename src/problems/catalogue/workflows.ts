import type { ProblemText } from '../problem';
import { fixForUnknown, listOf, quote } from '../text';

/** Workflows that GitHub would reject, or that would not do what they say. */
export const workflowTexts = {
  'expression-in-script': (a: { given: string }): ProblemText => ({
    message: 'an expression cannot be part of a text: GitHub fills it in before a script is read, as if you had typed the value',
    given: a.given,
    fix: "give it to the step in 'env', and use the variable in the script; for other values, use text`…`",
  }),
  'unknown-action': (a: { given: string; allowed: readonly string[] }): ProblemText => ({
    message: `there is no action ${quote(a.given)} in the table of pinned actions`,
    given: a.given,
    allowed: a.allowed,
    fix: fixForUnknown(a.given, a.allowed, "add it to 'actions', with its commit, its version, and its inputs"),
  }),
  'unknown-job': (a: { given: string; allowed: readonly string[] }): ProblemText => ({
    message: `there is no other job ${quote(a.given)} in the workflow`,
    given: a.given,
    allowed: a.allowed,
    fix: fixForUnknown(a.given, a.allowed, "add it to 'jobs'"),
  }),
  'job-not-needed': (a: { job: string }): ProblemText => ({
    message: `this reads the job ${quote(a.job)}, which the job does not need: GitHub gives it an empty value`,
    given: a.job,
    fix: `add ${quote(a.job)} to 'needs'`,
  }),
  'job-circle': (a: { circle: readonly string[] }): ProblemText => ({
    message: `the jobs wait for each other in a circle: ${[...a.circle, a.circle[0]].join(' needs ')}`,
    given: a.circle,
    fix: "remove one of them from 'needs' of another",
  }),
  'unknown-step': (a: { given: string; allowed: readonly string[] }): ProblemText => ({
    message: `no earlier step of the job has the ID ${quote(a.given)}`,
    given: a.given,
    allowed: a.allowed,
    fix: fixForUnknown(a.given, a.allowed, "set 'id' of that step"),
  }),
  'unknown-output': (a: { given: string; of: string; allowed: readonly string[] }): ProblemText => ({
    message: `${a.of} has no output ${quote(a.given)}: GitHub gives an empty value`,
    given: a.given,
    allowed: a.allowed,
    fix: fixForUnknown(a.given, a.allowed, 'add the output, or read another one'),
  }),
  'action-lacks-inputs': (a: { action: string; inputs: readonly string[] }): ProblemText => ({
    message: `generated workflows set ${listOf(a.inputs.map(quote))} of ${quote(a.action)}, which this version does not have`,
    given: a.action,
    fix: `pin a version of ${quote(a.action)} that has them, and add them to 'inputs'`,
  }),
  'check-name-unknown': (a: { job: string }): ProblemText => ({
    message: `only a run knows the names of the checks that the job ${quote(a.job)} reports`,
    given: a.job,
    fix: "let its name and its matrix have no other expression than values of the matrix, and list in 'reports' what the jobs of another workflow report",
  }),
};
