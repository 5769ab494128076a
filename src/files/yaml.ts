/**
 * The only YAML writer. It takes a tenth of the time of the libraries that were measured (see
 * `docs/decisions/0002-a-yaml-writer-of-our-own.md`). YAML is read with the `yaml` package.
 *
 * YAML 1.1 (Kustomize, Argo CD) and YAML 1.2 (GitHub, the `yaml` package) read its output in the same way: block style, two spaces, keys in
 * the given order, and double quotes around strings that either version could read as something else.
 */

import { flat } from './flat';
import { Recent } from '../data/recent';

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
export const stringifyYaml = (value: unknown): string =>
  (isScalar(value) ? '' : linesOf(value as object, margin, margin)) || afterKey(value, '').slice(1);

const isScalar = (value: unknown): boolean =>
  typeof value !== 'object' || value === null || value instanceof Commented || value instanceof Quoted;

/** An indentation, and what begins with it. V8 concatenates few long texts in less time than many short ones. */
class Indent {
  /** How lines of mappings begin, by key. */
  readonly keys = new Recent((key) => flat(`${this.spaces}${plainOrQuoted(key)}:`), 1000);
  private further: Indent | undefined;

  constructor(readonly spaces: string) {}

  get inner(): Indent {
    return (this.further ??= new Indent(`${this.spaces}  `));
  }
}

const margin = new Indent('');

/** Where a part was written last, and its lines there. */
interface Written {
  indent?: Indent;
  first?: Indent;
  lines: string;
}

const recurring = new WeakMap<object, Written>();

/** Says that a part is in many files, so that its lines are kept. It must not change. */
export function recurs(part: object): void {
  if (!recurring.has(part)) recurring.set(part, { lines: '' });
}

/** The lines of a mapping or a list: those that were written before, if it recurs. */
function linesOf(value: object, indent: Indent, first: Indent): string {
  const known = recurring.get(value);
  if (!known) return collection(value, indent, first);
  if (known.indent !== indent || known.first !== first) {
    Object.assign(known, { indent, first, lines: flat(collection(value, indent, first)) });
  }
  return known.lines;
}

/**
 * The lines of a mapping or a list. Empty for an empty collection, which is written on one line.
 *
 * @param indent of every line except the first.
 * @param first of the first line: the same, or none if the line has already begun, as after the dash of an item.
 */
function collection(value: object, indent: Indent, first: Indent): string {
  const { inner } = indent;
  let text = '';
  let lead = first;
  if (Array.isArray(value)) {
    for (const item of value as unknown[]) {
      text += `${lead.spaces}-${afterDash(item, inner)}`;
      lead = indent;
    }
    return text;
  }
  for (const key of Object.keys(value)) {
    const entry = (value as Record<string, unknown>)[key];
    if (entry === undefined) continue;
    text += lead.keys.get(key);
    text += isScalar(entry) ? afterKey(entry, inner.spaces) : ofCollection(entry as object, inner);
    lead = indent;
  }
  return text;
}

function afterDash(item: unknown, inner: Indent): string {
  const lines = isScalar(item) ? '' : linesOf(item as object, inner, margin);
  return lines === '' ? afterKey(item, inner.spaces) : ` ${lines}`;
}

function ofCollection(value: object, inner: Indent): string {
  const lines = linesOf(value, inner, inner);
  return lines === '' ? afterKey(value, inner.spaces) : `\n${lines}`;
}

/** The rest of the line of a scalar or an empty collection. */
function afterKey(value: unknown, indent: string): string {
  if (typeof value === 'string' && !value.includes('\n')) return values.get(value);
  return ` ${scalar(value, indent)}\n`;
}

function scalar(value: unknown, indent: string): string {
  if (value instanceof Commented) return `${scalar(value.value, indent)} # ${value.comment}`;
  if (value instanceof Quoted) return doubleQuoted(value.value);
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return value.includes('\n') ? severalLines(value, indent) : plainOrQuoted(value);
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

/** How lines end with a text. Not in the same cache as keys, because there are few keys and many values. */
const values = new Recent((text) => flat(` ${plainOrQuoted(text)}\n`), 1000);

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
