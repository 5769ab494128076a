import { problem, type Problem } from '../../problems/problem';
import type { Format } from '../shape/shape';

/** What turns the direction of the text behind it round, so that it reads otherwise than it runs. @see https://trojansource.codes */
const direction = '\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069';

/** What has no width, or looks like a space and is none to a shell. */
const unseen =
  '\\p{Cf}\\u034f\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u2800\\u3164\\uffa0\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000';

/** Other control characters are refused everywhere: see `unsupportedCharacter`. */
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

/** A text that runs in the order in which it is read. */
export const inReadingOrder: Format<string> = (value, at) => unreadable(patterns.inOrder, value, at);

/** Lines of code, in which every character is seen: a carriage return, for one, would be part of the last word of a line. */
export const readableLines: Format<string> = (value, at) => unreadable(patterns.onLines, value, at);

/** One line, in which every character is seen. Of several, the second would read as a text of its own. */
export const oneLine: Format<string> = (value, at) => unreadable(patterns.onOneLine, value, at);
