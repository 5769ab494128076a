import { problem } from '../../problems/problem';
import type { Format } from '../shape/shape';

/** What opens a block that `end` closes. */
const opening = ['if', 'range', 'with', 'block', 'define'];

/**
 * Why a text is no template of Go's, as far as its delimiters and blocks go; undefined for one that is. Which functions and keys there are only the
 * controller knows.
 *
 * @see https://pkg.go.dev/text/template
 */
export function wrongWithGoTemplate(text: string): string | undefined {
  const open: string[] = [];
  for (let start = text.indexOf('{{'); start >= 0;) {
    const action = actionAt(text, start);
    if (typeof action === 'string') return action;
    const wrong = wrongWithBlock(action.word, open);
    if (wrong !== undefined) return wrong;
    start = text.indexOf('{{', action.end);
  }
  return open.length > 0 ? `the block '${open.at(-1)}' has no {{ end }}` : undefined;
}

/** Keeps the blocks that are open; what closes or continues one needs one. */
function wrongWithBlock(word: string, open: string[]): string | undefined {
  if (opening.includes(word)) open.push(word);
  else if (word === 'end' && open.pop() === undefined) return 'an {{ end }} closes no block';
  else if (word === 'else' && !['if', 'range', 'with'].includes(open.at(-1) ?? '')) return 'an {{ else }} is in no block';
  return undefined;
}

/** What stands between two delimiters. */
interface Action {
  /** Its first word: empty where it begins with none. */
  readonly word: string;
  /** The index behind its end. */
  readonly end: number;
}

/** What a comment ends with: nothing may come between. */
const endOfComment = /[^]*?\*\/(?:\s-)?\}\}/y;

/** The action that begins at `start`, or why there is none. A delimiter in quotes is a part of the text. */
function actionAt(text: string, start: number): Action | string {
  const inner = start + (/^\{\{-\s/.test(text.slice(start, start + 4)) ? 4 : 2);
  if (text.startsWith('/*', inner)) {
    endOfComment.lastIndex = inner + 2;
    return endOfComment.test(text) ? { word: '', end: endOfComment.lastIndex } : 'a comment is not closed with */}}';
  }
  for (let index = inner; index < text.length; index++) {
    if (text.startsWith('}}', index))
      return wrongWithin(text.slice(inner, index)) ?? { word: firstWord(text.slice(inner, index)), end: index + 2 };
    const sign = text[index]!;
    if (sign === '{') return 'a {{ is not closed with }}';
    if (sign !== '"' && sign !== "'" && sign !== '`') continue;
    index = endOfQuotes(text, index);
    if (index < 0) return `a ${sign} is not closed`;
  }
  return 'a {{ is not closed with }}';
}

const firstWord = (inner: string): string => /^\s*([a-z]*)\b/.exec(inner)?.[1] ?? '';

/** What stands between delimiters is something; and a dash beside them needs a space, or is a minus. */
function wrongWithin(inner: string): string | undefined {
  if (/^\s*-?$/.test(inner)) return 'there is nothing between {{ and }}';
  if (/^-[^0-9]/.test(inner)) return 'a {{- has no space behind it';
  return /\S-$/.test(inner) ? 'a -}} has no space in front of it' : undefined;
}

/** The index of the quotation mark that closes the one at `start`; -1 where there is none. Only in backquotes a line may end. */
function endOfQuotes(text: string, start: number): number {
  const mark = text[start]!;
  for (let index = start + 1; index < text.length; index++) {
    if (text[index] === mark) return index;
    if (mark !== '`' && text[index] === '\n') return -1;
    if (mark !== '`' && text[index] === '\\') index++;
  }
  return -1;
}

/** A text that Prometheus fills in as a template of Go's: a rule with one that it cannot read makes it refuse all rules of the file. */
export const goTemplate: Format<string> = (value, at) => {
  const reason = wrongWithGoTemplate(value);
  return reason === undefined ? undefined : problem('invalid-template', at, { given: value, reason });
};
