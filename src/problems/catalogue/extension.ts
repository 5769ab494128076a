import type { ProblemText } from '../problem';
import { quote } from '../text';

/** What ordinary cdk8s adds to a service, and JSON patches change, by mistake. */
export const extensionTexts = {
  'extension-failed': (a: { environment: string; message: string }): ProblemText => ({
    message: `'extend' failed for ${quote(a.environment)}: ${a.message.split('\n')[0]}`,
    fix: 'mend the function: it is called with the chart and the environment, and reads nothing else',
  }),
  'extension-object-incomplete': (a: { object: unknown }): ProblemText => ({
    message: "'extend' adds an object without 'apiVersion', 'kind' or 'metadata.name'",
    given: a.object,
    fix: 'give it all three; names that are made up differ from one synth to the next',
  }),
  'object-rendered-twice': (a: { object: string }): ProblemText => ({
    message: `'extend' adds ${a.object}, which the service has already`,
    given: a.object,
    fix: "give it another name, or change the service's own by a property or by 'jsonPatches'",
  }),
  'json-patch-without-target': (a: { target: { kind: string; name?: string }; count: number; known: readonly string[] }): ProblemText => ({
    message: `the JSON patch is for one object, and ${a.count} are a ${[a.target.kind, a.target.name].filter(Boolean).join(' ')}`,
    given: a.target,
    allowed: a.known,
    fix: "name one of them by 'kind' and 'name'",
  }),
  'json-patch-failed': (a: { target: { kind: string; name?: string }; reason: string }): ProblemText => ({
    message: `the JSON patch of ${[a.target.kind, a.target.name].filter(Boolean).join(' ')} cannot be carried out: ${a.reason}`,
    given: a.target,
    fix: 'compare its paths with the object as it is rendered',
  }),
};
