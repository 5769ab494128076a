import type { ProblemText } from '../problem';
import { fixForUnknown, quote } from '../text';

const unknown =
  (what: string, where: string) =>
  (a: { given: string; allowed: readonly string[] }): ProblemText => ({
    message: `there is no ${what} ${quote(a.given)}`,
    given: a.given,
    allowed: a.allowed,
    fix: fixForUnknown(a.given, a.allowed, `declare it in ${where}`),
  });

/** Mentions of something that is declared nowhere. */
export const referenceTexts = {
  'unknown-environment': unknown('environment', "the platform's 'environments'"),
  'unknown-team': unknown('team', "the platform's 'teams'"),
  'unknown-cluster': unknown('cluster', "the platform's 'clusters'"),
  'unknown-sync-window': unknown('sync window', "the platform's 'syncWindows'"),
  'unknown-port': unknown('port', "the service's 'ports'"),
  'unknown-image': (a: { given: string; allowed: readonly string[] }): ProblemText => ({
    message: `this service builds no image ${quote(a.given)}`,
    given: a.given,
    allowed: a.allowed,
    fix: 'name it as the service is named',
  }),
  'unknown-placeholder': (a: { given: string; allowed: readonly string[] }): ProblemText => ({
    message: `'{${a.given}}' stands for nothing here`,
    given: `{${a.given}}`,
    allowed: a.allowed.map((name) => `{${name}}`),
    fix: fixForUnknown(a.given, a.allowed, 'use one of the allowed placeholders'),
  }),
  'promotion-circle': (a: { circle: readonly string[] }): ProblemText => ({
    message: `the environments are promoted in a circle: ${[...a.circle, a.circle[0]].join(' after ')}`,
    given: a.circle,
    fix: "let one of them start the chain with promotion: 'on-merge'",
  }),
};
