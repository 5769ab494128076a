import { problem } from '../../problems/problem';
import { named } from '../shape/named';
import type { Format } from '../shape/shape';
import { oneLine } from './readable';

/** The name of a stage of a Dockerfile. @see https://docs.docker.com/reference/dockerfile/#from */
export const stageName = named(/^[A-Za-z][A-Za-z0-9_.-]{0,127}$/, 'at most 128 letters, digits, -, _ and ., beginning with a letter');

/** The name of an `ARG` of a Dockerfile. */
export const buildArgumentName = named(/^[A-Za-z_][A-Za-z0-9_]{0,127}$/, 'letters, digits and _, not beginning with a digit');

/** The ID with which a Dockerfile mounts a secret. */
export const buildSecretId = named(/^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/, 'at most 128 letters, digits, -, _ and .');

/** The name with which a Dockerfile refers to a further context. */
export const contextName = named(/^[a-z0-9][a-z0-9_.-]{0,127}$/, 'at most 128 of a-z, 0-9, -, _ and ., beginning with a letter or digit');

/** The value of an `ARG`. GitHub would replace expressions in it, with secrets, too. */
export const buildArgument: Format<string> = (value, at) =>
  value !== value.trim() || value.includes('${{')
    ? problem('invalid-form', at, {
        given: value,
        what: 'the value of a build argument',
        forms: ["one line without '${{' and without spaces at its ends"],
      })
    : oneLine(value, at);
