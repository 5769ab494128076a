import type { ProblemText } from '../problem';
import { fixForUnknown, quote } from '../text';

/** A definition that does not have the form that its documentation says. */
export const shapeTexts = {
  'unknown-key': (a: { key: string; allowed: readonly string[] }): ProblemText => ({
    message: `${quote(a.key)} is not a property that can be set here`,
    given: a.key,
    allowed: a.allowed,
    fix: fixForUnknown(a.key, a.allowed, 'remove it'),
  }),
  'missing-key': (a: { key: string }): ProblemText => ({
    message: `${quote(a.key)} is required and is not given`,
    fix: `set ${quote(a.key)}`,
  }),
  'wrong-type': (a: { given: unknown; expected: string }): ProblemText => ({
    message: `this should be ${a.expected}`,
    given: a.given === undefined ? 'undefined' : typeof a.given === 'function' ? 'a function' : a.given,
    fix: `write ${a.expected}`,
  }),
  'unknown-value': (a: { given: string; allowed: readonly string[] }): ProblemText => ({
    message: `${quote(a.given)} is not one of the values that are possible here`,
    given: a.given,
    allowed: a.allowed,
    fix: fixForUnknown(a.given, a.allowed, 'use one of the allowed values'),
  }),
};
