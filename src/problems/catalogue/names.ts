import type { Description } from '../description';
import type { ProblemText } from '../problem';
import { listOf, quote } from '../text';

/** Names that Kubernetes, GitHub or Charthouse cannot use. */
export const nameTexts = {
  'invalid-name': (a: { name: string; rule: string }): ProblemText => ({
    message: `${quote(a.name)} cannot be a name here`,
    given: a.name,
    allowed: [a.rule],
    fix: 'choose a name of that form',
  }),
  'name-too-long': (a: { name: string; what: string; limit: number }): ProblemText => ({
    message: `the ${a.what} ${quote(a.name)} has ${a.name.length} characters, more than ${a.limit}`,
    given: a.name,
    allowed: [`at most ${a.limit} characters`],
    fix: 'shorten the names that it consists of',
  }),
  'reserved-name': (a: { name: string; reason: string }): ProblemText => ({
    message: `${quote(a.name)} is reserved: ${a.reason}`,
    given: a.name,
    fix: 'choose another name',
  }),
  'names-meet': (a: { name: string; what: string; owners: readonly string[] }): ProblemText => ({
    message: `${listOf(a.owners)} would share the ${a.what} ${quote(a.name)}`,
    given: a.name,
    fix: `give each its own ${a.what}`,
  }),
  'duplicate-service': (a: { name: string }): ProblemText => ({
    message: `the service ${quote(a.name)} is declared more than once`,
    given: a.name,
    fix: 'rename or remove one of the declarations',
  }),
  'duplicate-platform': (a: { name: string }): ProblemText => ({
    message: `the platform ${quote(a.name)} is declared more than once`,
    given: a.name,
    fix: 'rename or remove one of the declarations: a platform has the name of its config repository, so two would overwrite each other',
  }),
  'module-fails': (a: { place: string; reason: string; code?: Description }): ProblemText => ({
    message: `${a.place} fails: ${a.reason}`,
    given: a.code,
    fix: 'correct the module; its services were not checked',
  }),
  'no-service-declared': (a: { file: string }): ProblemText => ({
    message: `${quote(a.file)} declares no service`,
    given: a.file,
    fix: "call 'new Service(platform, …)' in it, or move it out of the folder of services",
  }),
};
