/**
 * The only YAML writer. It takes a tenth of the time of the libraries that were measured (see
 * `docs/decisions/0002-a-yaml-writer-of-our-own.md`). YAML is read with the `yaml` package.
 *
 * YAML 1.1 (Kustomize, Argo CD) and YAML 1.2 (GitHub, the `yaml` package) read its output in the same way: block style, two spaces, keys in
 * the given order, and double quotes around strings that either version could read as something else.
 */

import { Recent } from './recent';

/** A value with a comment at the end of its line. Only scalars can have a comment. */
export class Commented {
  constructor(
    readonly value: string | number | boolean,
    readonly comment: string,
  ) {}
}

/** A string that is always written in double quotes. */
export class Quoted {
  constructor(readonly value: string) {}
}

/** Several documents in one file. */
export class Documents {
  constructor(readonly documents: readonly unknown[]) {}
}

/** The content of a file: one document, or several. */
export const stringifyFile = (content: unknown): string =>
  content instanceof Documents ? content.documents.map(stringifyYaml).join('---\n') : stringifyYaml(content);

/** One document. Properties that are `undefined` are left out. */
export const stringifyYaml = (value: unknown): string => linesOf(value, '', '') || `${scalar(value, '')}\n`;

/** The lines of a mapping or a list. Empty for scalars and empty collections, which are written on one line. */
const linesOf = (value: unknown, indent: string, first: string): string =>
  typeof value !== 'object' || value === null || value instanceof Commented || value instanceof Quoted
    ? ''
    : knownLines(value, indent, first);

/** The lines of parts that recur, by the prefixes of the lines. */
const recurring = new WeakMap<object, Map<string, string>>();

/** Says that a part is in many files, so that its lines are kept. It must not change. */
export function recurs(part: object): void {
  if (!recurring.has(part)) recurring.set(part, new Map());
}

/** The lines of a mapping or a list: those that were written before, if it recurs. */
function knownLines(value: object, indent: string, first: string): string {
  const known = recurring.get(value);
  if (!known) return collection(value, indent, first);
  const prefixes = `${indent}|${first}`;
  const lines = known.get(prefixes) ?? collection(value, indent, first);
  known.set(prefixes, lines);
  return lines;
}

/**
 * The lines of a mapping or a list that is not empty.
 *
 * @param indent prefix of every line except the first.
 * @param first prefix of the first line: the indent, or nothing if the line has already begun, as after the dash of an item.
 */
function collection(value: object, indent: string, first: string): string {
  const inner = `${indent}  `;
  let text = '';
  let lead = first;
  if (Array.isArray(value)) {
    for (const item of value as unknown[]) {
      text += `${lead}- ${linesOf(item, inner, '') || `${scalar(item, inner)}\n`}`;
      lead = indent;
    }
    return text;
  }
  for (const key of Object.keys(value)) {
    const entry = (value as Record<string, unknown>)[key];
    if (entry === undefined) continue;
    const lines = linesOf(entry, inner, inner);
    text += `${lead}${keys.get(key)}:${lines === '' ? ` ${scalar(entry, inner)}\n` : `\n${lines}`}`;
    lead = indent;
  }
  return text;
}

function scalar(value: unknown, indent: string): string {
  if (value instanceof Commented) return `${scalar(value.value, indent)} # ${value.comment}`;
  if (value instanceof Quoted) return doubleQuoted(value.value);
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return value.includes('\n') ? severalLines(value, indent) : values.get(value);
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Error(`YAML written for a tool cannot say ${value}`);
  if (typeof value === 'object') return Array.isArray(value) ? '[]' : '{}';
  return String(value);
}

// Begins with a letter, and contains nothing that could begin another token or end this one.
const plain = /^(?:[A-Za-z/_$]|\.\.?\/)[A-Za-z0-9/_.$@%+=(){}\[\];~^*<>,&|?!-]*(?: [A-Za-z0-9/_.$@%+=(){}\[\];~^*<>,&|?!-]+)*$/;
const plainWithColon = /^[A-Za-z][A-Za-z0-9_.-]*:[A-Za-z0-9/_.-][A-Za-z0-9/_.:@-]*[A-Za-z0-9/_-]$/;
const plainNumberLike = /^[0-9]+(?:[.][0-9]+)*(?:m|k|Ki|Mi|Gi|Ti|s|h)(?:[0-9]+[ms])*$/;
const plainSchedule = /^[0-9][0-9,*/-]*(?: [0-9*][0-9,*/-]*){4}$/;
// What YAML 1.1 reads as a boolean or null. YAML 1.2 knows some of them.
const reserved = /^(?:y|n|yes|no|on|off|true|false|null|nan|inf|none)$/i;

/** Whether every reader takes a text without quotes for this string. For some other strings, too, it would be so. */
export const isPlainInEveryYaml = (text: string): boolean =>
  (plain.test(text) && !reserved.test(text)) || plainWithColon.test(text) || plainNumberLike.test(text) || plainSchedule.test(text);

/** A string on one line, without quotes if no reader can misread it. */
const plainOrQuoted = (text: string): string => (isPlainInEveryYaml(text) ? text : doubleQuoted(text));

// A separate cache, because there are few keys and many values.
const keys = new Recent(plainOrQuoted, 1000);
const values = new Recent(plainOrQuoted, 1000);

/** JSON's quoting, which YAML shares. Characters that a YAML reader could reject or read as a line break are escaped. */
const doubleQuoted = (text: string): string =>
  JSON.stringify(text).replace(
    /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** By indentation. The scripts of workflows are the same in every repository. */
const blocks = new Map<string, Recent<string>>();

function severalLines(text: string, indent: string): string {
  let known = blocks.get(indent);
  if (!known) {
    known = new Recent((each) => (canBeLiteral(each) ? literal(each, indent) : doubleQuoted(each)), 50);
    blocks.set(indent, known);
  }
  return known.get(text);
}

/** Whether a literal block can represent a text of several lines exactly, without an indentation indicator. */
const canBeLiteral = (text: string): boolean =>
  /^[\x21-\x7e][\x20-\x7e\n]*$/.test(text) && /[^\n]\n?$/.test(text) && !/[ ](?:\n|$)/.test(text);

function literal(text: string, indent: string): string {
  const lines = (text.endsWith('\n') ? text.slice(0, -1) : text).split('\n');
  const body = lines.map((line) => (line === '' ? '' : `${indent || '  '}${line}`)).join('\n');
  return `${text.endsWith('\n') ? '|' : '|-'}\n${body}`;
}
