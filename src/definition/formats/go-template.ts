import { problem } from '../../problems/problem';
import type { Format } from '../shape/shape';

/** Keywords that begin a block, which `end` closes. */
const opening = ['if', 'range', 'with', 'block', 'define'];

/**
 * Why a text is not a valid Go template; undefined if it is. Only delimiters and blocks are checked: functions and keys are known only to
 * the controller.
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

/** Tracks open blocks. A keyword that closes or continues a block needs an open one. */
function wrongWithBlock(word: string, open: string[]): string | undefined {
  if (opening.includes(word)) open.push(word);
  else if (word === 'end' && open.pop() === undefined) return 'an {{ end }} closes no block';
  else if (word === 'else' && !['if', 'range', 'with'].includes(open.at(-1) ?? '')) return 'an {{ else }} is in no block';
  return undefined;
}

/** The content between two delimiters. */
interface Action {
  /** Its first word; empty if it begins with something else. */
  readonly word: string;
  /** The index after its end. */
  readonly end: number;
}

/** The end of a comment. Only a dash may come before the delimiter. */
const endOfComment = /[^]*?\*\/(?:\s-)?\}\}/y;

/** The action that begins at `start`, or why it is invalid. Delimiters in quotes are part of the text. */
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

/** There must be something between the delimiters. A dash next to a delimiter needs a space, or it would be a minus. */
function wrongWithin(inner: string): string | undefined {
  if (/^\s*-?$/.test(inner)) return 'there is nothing between {{ and }}';
  if (/^-[^0-9]/.test(inner)) return 'a {{- has no space behind it';
  return /\S-$/.test(inner) ? 'a -}} has no space in front of it' : undefined;
}

/** The index of the quotation mark that closes the one at `start`, or -1. Only text in backquotes may have several lines. */
function endOfQuotes(text: string, start: number): number {
  const mark = text[start]!;
  for (let index = start + 1; index < text.length; index++) {
    if (text[index] === mark) return index;
    if (mark !== '`' && text[index] === '\n') return -1;
    if (mark !== '`' && text[index] === '\\') index++;
  }
  return -1;
}

/** A text that Prometheus renders as a Go template. If it cannot parse one, Prometheus rejects all rules of the file. */
export const goTemplate: Format<string> = (value, at) => {
  const reason = wrongWithGoTemplate(value);
  return reason === undefined ? undefined : problem('invalid-template', at, { given: value, reason });
};
