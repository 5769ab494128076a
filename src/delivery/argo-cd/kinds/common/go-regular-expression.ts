import { regularExpression } from '../../../../definition/formats/regular-expression';
import type { Format } from '../../../../definition/shape/shape';

/** A Go regular expression. It may contain flags that JavaScript does not know: `(?i)`. */
export const goRegularExpression: Format<string> = (value, at) => {
  const found = regularExpression(
    value
      .replace(/(?<!\\)\(\?[imsU-]+\)/g, '')
      .replace(/(?<!\\)\(\?[imsU-]+:/g, '(?:')
      .replace(/(?<!\\)\(\?P</g, '(?<'),
    at,
  );
  return found && { ...found, given: value };
};
