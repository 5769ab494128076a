import { problem } from '../../problems/problem';
import type { Format } from '../shape/shape';

const named =
  (pattern: RegExp, rule: string): Format<string> =>
  (value, at) =>
    typeof value === 'string' && pattern.test(value) ? undefined : problem('invalid-name', at, { name: value, rule });

/**
 * A DNS label that a Service may have, too: it begins with a letter.
 *
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/names/
 */
export const dnsLabel = named(/^[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$/, 'at most 63 of a-z, 0-9 and -, from a letter to a letter or digit');

/** The name of an object such as a Secret: labels with dots between them. */
export const objectName = named(
  /^(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*$/,
  'at most 253 of a-z, 0-9, - and ., each part from a letter or digit to another',
);

/** The name of a port: short enough for a probe and a Service to mention. */
export const portName = named(
  /^(?=.*[a-z])(?!.*--)[a-z0-9](?:[a-z0-9-]{0,13}[a-z0-9])?$/,
  'at most 15 of a-z, 0-9 and -, with a letter in it, no two dashes in a row and none at the ends',
);

/** An environment variable that shells can use. */
export const variableName = named(/^[A-Za-z_][A-Za-z0-9_]*$/, 'letters, digits and _, not starting with a digit');

/** A repository at GitHub. */
export const repositoryName = named(
  /^(?!\.{1,2}$)(?!.*\.git$)[A-Za-z0-9._-]{1,100}$/,
  'at most 100 letters, digits, dots, dashes and underscores',
);

/** A login of a person or an organization at GitHub. */
export const login = named(
  /^[A-Za-z0-9](?:[A-Za-z0-9]|-(?=[A-Za-z0-9_])){0,38}(?:_[A-Za-z0-9]+)?$/,
  'at most 39 letters, digits and single dashes',
);

/** A Slack channel, without the leading #. */
export const slackChannel = named(/^[a-z0-9_-]{1,80}$/, 'at most 80 of a-z, 0-9, - and _, without #');
