import { problem, type Problem } from '../../problems/problem';
import type { Format } from '../shape/shape';

/**
 * Characters that change the direction of the following text, so that code reads differently from what it does.
 *
 * @see https://trojansource.codes
 */
const direction = '\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069';

/** Characters without width, and characters that look like a space but are not one for a shell. */
const unseen =
  '\\p{Cf}\\u034f\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u2800\\u3164\\uffa0\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000';

/** Other control characters are rejected everywhere: see `unsupportedCharacter`. */
const patterns = {
  inOrder: new RegExp(`[${direction}]`, 'u'),
  onLines: new RegExp(`[\\r${unseen}]`, 'u'),
  onOneLine: new RegExp(`[\\n\\r\\t${unseen}]`, 'u'),
};

function unreadable(pattern: RegExp, value: string, at: string): Problem | undefined {
  const found = pattern.exec(value)?.[0];
  if (found === undefined) return undefined;
  return problem('unreadable-character', at, { character: `U+${found.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}` });
}

/** A text that is read in the order of its characters. */
export const noDirectionChange: Format<string> = (value, at) => unreadable(patterns.inOrder, value, at);

/** Lines of code in which every character is visible. A carriage return, for example, would become part of the last word of a line. */
export const readableLines: Format<string> = (value, at) => unreadable(patterns.onLines, value, at);

/** One line in which every character is visible. A second line would read as a text of its own. */
export const oneLine: Format<string> = (value, at) => unreadable(patterns.onOneLine, value, at);

/** Such a line with a limited number of characters. */
export const lineOfLength =
  (least: 0 | 1, most: number): Format<string> =>
  (value, at) => {
    if (value.length < least) return problem('invalid-form', at, { given: value, what: 'a value', forms: ['at least one character'] });
    return value.length > most ? problem('text-too-long', at, { length: value.length, most }) : oneLine(value, at);
  };
