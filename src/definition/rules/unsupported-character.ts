import { problem, type Problem } from '../../problems/problem';
import { placeIn } from '../shape/place-in';
import { someText } from '../shape/some-text';

/**
 * Characters that do not get to a container, that Kustomize cannot read, or that it prints as a space: control characters, line separators,
 * unpaired surrogates, and a tab at the beginning of several lines.
 */
const lost =
  /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|^\t(?=[^]*\n)/;

/** Texts in a definition must not contain characters that would change on the way to the cluster. */
export const unsupportedCharacter = (definition: unknown, at: string): Problem[] =>
  someText(definition, (text) => lost.test(text)) ? charactersIn(definition, at) : [];

function charactersIn(definition: unknown, at: string): Problem[] {
  if (typeof definition === 'string') {
    const found = lost.exec(definition);
    const code = found?.[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return code === undefined ? [] : [problem('unsupported-character', at, { character: `U+${code}` })];
  }
  if (typeof definition !== 'object' || definition === null) return [];
  return Object.entries(definition).flatMap(([key, value]) => charactersIn(value, placeIn(definition, at, key)));
}
