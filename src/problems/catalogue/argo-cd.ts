import { described } from '../description';
import type { ProblemText } from '../problem';
import { fixForUnknown, listOf, quote } from '../text';

const mention =
  (what: string, where: string) =>
  (a: { given: string; allowed: readonly string[] }): ProblemText => ({
    message: `there is no ${what} ${quote(a.given)} among the notifications`,
    given: a.given,
    allowed: a.allowed,
    fix: fixForUnknown(a.given, a.allowed, `add it under ${where}`),
  });

/** Objects that Argo CD would reject, or ignore without an error. */
export const argoCdTexts = {
  'invalid-glob': (a: { given: string; reason: string }): ProblemText => ({
    message: `${quote(a.given)} is not a glob that Argo CD can read: ${a.reason}`,
    given: a.given,
    fix: 'close each bracket, and write a backslash before a literal bracket',
  }),
  'invalid-form': (a: { given: string; what: string; forms: readonly string[] }): ProblemText => ({
    message: `${quote(a.given)} is not ${a.what}`,
    given: a.given,
    allowed: a.forms,
    fix: a.forms.length === 1 ? 'write it in that form' : 'write it in one of these forms',
  }),
  'text-too-long': (a: { length: number; most: number }): ProblemText => ({
    message: `this text has ${a.length} characters, more than ${a.most}`,
    given: a.length,
    allowed: [`at most ${a.most} characters`],
    fix: 'shorten it',
  }),
  'exclude-each-other': (a: { keys: readonly string[]; because: string }): ProblemText => ({
    message: `${listOf(a.keys.map(quote))} exclude each other: ${a.because}`,
    given: described(a.keys.join(', ')),
    fix: 'keep one of them',
  }),
  'none-given': (a: { keys: readonly string[]; because: string }): ProblemText => ({
    message: `none of ${listOf(a.keys.map(quote))} is given: ${a.because}`,
    allowed: a.keys,
    fix: 'give one of them',
  }),
  'without-effect': (a: { property: string; needs: string }): ProblemText => ({
    message: `${quote(a.property)} does nothing without ${quote(a.needs)}`,
    given: a.property,
    fix: `add ${quote(a.needs)}, or leave ${quote(a.property)} out`,
  }),
  'given-twice': (a: { what: string; name: string }): ProblemText => ({
    message: `the ${a.what} ${quote(a.name)} is given more than once`,
    given: a.name,
    fix: 'keep one of them',
  }),
  'wrong-count': (a: { what: string; given: number; allowed: string }): ProblemText => ({
    message: `${a.what} takes ${a.allowed}, and ${a.given} ${a.given === 1 ? 'is' : 'are'} given`,
    given: a.given,
    allowed: [a.allowed],
    fix: `give it ${a.allowed}`,
  }),
  'unknown-sync-option': (a: { given: string; allowed: readonly string[]; known: readonly string[] }): ProblemText => ({
    message: `${quote(a.given)} is not a sync option: Argo CD would ignore it`,
    given: a.given,
    allowed: a.allowed,
    fix: fixForUnknown(a.given, a.known, 'use one of the options that Argo CD knows'),
  }),
  'invalid-role-policy': (a: { given: string; reason: string; allowed: readonly string[] }): ProblemText => ({
    message: `this policy is not valid for its role: ${a.reason}`,
    given: a.given,
    allowed: a.allowed,
    fix: "write 'p, proj:<project>:<role>, <resource>, <action>, <project>/<object>, allow', or deny",
  }),
  'invalid-template': (a: { given: string; reason: string }): ProblemText => ({
    message: `this template is not valid: ${a.reason}`,
    given: a.given,
    fix: 'close each {{ with }}, and each block with {{ end }}',
  }),
  'unknown-template': mention('template', "'templates'"),
  'unknown-trigger': mention('trigger', "'triggers'"),
  'unknown-notification-service': mention('service', "'services'"),
  'secret-not-referenced': (a: { key: string; secret: string; form?: string }): ProblemText => ({
    message: `${quote(a.key)} is not a reference to a secret, so the value would be in Git`,
    allowed: [`'$' and a key of the Secret ${a.secret}${a.form === undefined ? '' : `: ${a.form}`}`],
    fix: "revoke it, put the new one into that Secret, and write '$' and its key here",
  }),
};
