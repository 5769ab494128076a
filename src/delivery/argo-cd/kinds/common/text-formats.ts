import type { Format } from '../../../../definition/shape/shape';
import { problem } from '../../../../problems/problem';

/** A text that is not empty. */
export const filled =
  (expected: string): Format<string> =>
  (value, at) =>
    value.trim() === '' ? problem('wrong-type', at, { given: value, expected }) : undefined;

/** A text with a maximum length. */
export const atMost =
  (most: number): Format<string> =>
  (value, at) => {
    const { length } = [...value];
    return length > most ? problem('text-too-long', at, { length, most }) : undefined;
  };

/** A text that matches one of several patterns. */
export const formed =
  (what: string, pattern: RegExp, ...forms: string[]): Format<string> =>
  (value, at) =>
    pattern.test(value) ? undefined : problem('invalid-form', at, { given: value, what, forms });

/** URL of a repository, in any of the forms that Argo CD accepts. */
export const repositoryUrl = formed('a repository', /^\S+$/, 'a URL, without spaces');
