import type { ProblemText } from '../problem';
import { quote } from '../text';

/** Warnings that a definition accepts. */
export const waiverTexts = {
  'waiver-without-effect': (a: { code: string; given: string | undefined }): ProblemText => ({
    message: `this waiver takes no warning away: there is no ${quote(a.code)}${a.given === undefined ? '' : ` with the given value ${quote(a.given)}`} here`,
    given: a.code,
    fix: "remove it, or correct 'problem' and 'given': a waiver of a service waives only warnings at places of this service",
  }),
  'waiver-expired': (a: { code: string; until: string }): ProblemText => ({
    message: `this waiver of ${quote(a.code)} ended on ${a.until}, so its warnings are printed again`,
    given: a.until,
    fix: "solve what it accepted and remove it, or set 'until' to a later day with a reason that still holds",
  }),
  'vulnerability-waiver-ends': (a: { id: string; until: string }): ProblemText => ({
    message: `the waiver of ${quote(a.id)} ends on ${a.until}: the scan fails because of it after that day`,
    given: a.until,
    fix: "update the package and remove the waiver, or set 'until' to a later day with a reason that still holds",
  }),
  'vulnerability-waiver-expired': (a: { id: string; until: string }): ProblemText => ({
    message: `the waiver of ${quote(a.id)} ended on ${a.until}: images that have it are no longer signed and deployed`,
    given: a.until,
    fix: "update the package and remove the waiver, or set 'until' to a later day with a reason that still holds",
  }),
  'invalid-date': (a: { given: string }): ProblemText => ({
    message: `${quote(a.given)} is not a day`,
    given: a.given,
    allowed: ['YYYY-MM-DD'],
    fix: "write for example '2027-03-31'",
  }),
};
