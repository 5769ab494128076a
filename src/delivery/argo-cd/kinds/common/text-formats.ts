import type { Format } from '../../../../definition/shape/shape';
import { problem } from '../../../../problems/problem';

/** A text with something in it. */
export const filled =
  (expected: string): Format<string> =>
  (value, at) =>
    value.trim() === '' ? problem('wrong-type', at, { given: value, expected }) : undefined;

/** A text of at most so many characters. */
export const atMost =
  (most: number): Format<string> =>
  (value, at) => {
    const { length } = [...value];
    return length > most ? problem('text-too-long', at, { length, most }) : undefined;
  };

/** A text of one of some forms. */
export const formed =
  (what: string, pattern: RegExp, ...forms: string[]): Format<string> =>
  (value, at) =>
    pattern.test(value) ? undefined : problem('invalid-form', at, { given: value, what, forms });

/** URL of a repository, as Argo CD takes many. */
export const repositoryUrl = formed('a repository', /^\S+$/, 'a URL, without spaces');
