/**
 * The one YAML writer. It is our own for speed: it takes a tenth of the time of the libraries that were measured (see
 * `docs/decisions/0002-a-yaml-writer-of-our-own.md`). Reading YAML is left to the `yaml` package.
 *
 * What it writes is read alike by YAML 1.1 (Kustomize, Argo CD) and YAML 1.2 (GitHub, the `yaml` package): block style,
 * two spaces, keys in the order given, and double quotes around every string that any of them could take for something else.
 */

/** A value with a comment at the end of its line; only a scalar can carry one. */
export class Commented {
  constructor(
    readonly value: string | number | boolean,
    readonly comment: string,
  ) {}
}

/** A string that is written in double quotes even where it could go without. */
export class Quoted {
  constructor(readonly value: string) {}
}

/** One document. Properties that are `undefined` are left out. */
export function stringifyYaml(value: unknown): string {
  const out: string[] = [];
  writeBlock(out, value, '', '');
  return `${out.join('').replace(/^\n/, '')}${out.length === 0 || out.at(-1)!.endsWith('\n') ? '' : '\n'}`;
}

/** Several documents, each introduced by `---` but the first. */
export const stringifyYamlDocuments = (values: readonly unknown[]): string => values.map(stringifyYaml).join('---\n');

/**
 * Writes `value` behind what is already on the line. A scalar or an empty collection stays on that line; a mapping or
 * a list goes below it, at `indent`.
 *
 * @param lead what stands between the line so far and a scalar: a space behind `key:` and `-`, nothing at the root.
 */
function writeBlock(out: string[], value: unknown, indent: string, lead: string): void {
  if (Array.isArray(value) && value.length > 0) {
    if (lead) out.push('\n');
    for (const item of value) writeItem(out, item, indent);
    return;
  }
  const keys = isMapping(value) ? definedKeys(value) : [];
  if (keys.length === 0) {
    out.push(lead, scalar(value, indent), '\n');
    return;
  }
  if (lead) out.push('\n');
  for (const key of keys) writeEntry(out, key, (value as Record<string, unknown>)[key], indent);
}

function writeEntry(out: string[], key: string, value: unknown, indent: string): void {
  out.push(indent, plainOrQuoted(key), ':');
  writeBlock(out, value, `${indent}  `, ' ');
}

/** A list item; the first property of a mapping shares the line of the dash. */
function writeItem(out: string[], item: unknown, indent: string): void {
  const inner = `${indent}  `;
  const keys = isMapping(item) ? definedKeys(item) : [];
  if (keys.length === 0 && !(Array.isArray(item) && item.length > 0)) {
    out.push(indent, '-');
    writeBlock(out, item, inner, ' ');
    return;
  }
  const start = out.length;
  if (Array.isArray(item)) for (const each of item) writeItem(out, each, inner);
  else for (const key of keys) writeEntry(out, key, (item as Record<string, unknown>)[key], inner);
  out[start] = `${indent}- ${out[start]!.slice(inner.length)}`;
}

const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Commented) && !(value instanceof Quoted);

const definedKeys = (mapping: Record<string, unknown>): string[] => Object.keys(mapping).filter((key) => mapping[key] !== undefined);

function scalar(value: unknown, indent: string): string {
  if (value instanceof Commented) return `${scalar(value.value, indent)} # ${value.comment}`;
  if (value instanceof Quoted) return doubleQuoted(value.value);
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return canBeLiteral(value) ? literal(value, indent) : plainOrQuoted(value);
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Error(`YAML written for a tool cannot say ${value}`);
  if (typeof value === 'object') return Array.isArray(value) ? '[]' : '{}';
  return String(value);
}

// Letters first, then nothing that could start another token or end this one.
const plain = /^(?:[A-Za-z/_$]|\.\.?\/)[A-Za-z0-9/_.$@%+=(){}\[\];~^*<>,&|?!-]*(?: [A-Za-z0-9/_.$@%+=(){}\[\];~^*<>,&|?!-]+)*$/;
const plainWithColon = /^[A-Za-z][A-Za-z0-9_.-]*:[A-Za-z0-9/_.-][A-Za-z0-9/_.:@-]*[A-Za-z0-9/_-]$/;
const plainNumberLike = /^[0-9]+(?:[.][0-9]+)*(?:m|k|Ki|Mi|Gi|Ti|s|h)(?:[0-9]+[ms])*$/;
const plainSchedule = /^[0-9][0-9,*/-]*(?: [0-9*][0-9,*/-]*){4}$/;
// What YAML 1.1 reads as a boolean or as nothing; YAML 1.2 knows some of them.
const reserved = /^(?:y|n|yes|no|on|off|true|false|null|nan|inf|none)$/i;
const cache = new Map<string, string>();

/** A string on one line, without quotes where no reader could misread it. */
function plainOrQuoted(text: string): string {
  const known = cache.get(text);
  if (known !== undefined) return known;
  const isPlain =
    (plain.test(text) && !reserved.test(text)) || plainWithColon.test(text) || plainNumberLike.test(text) || plainSchedule.test(text);
  const written = isPlain ? text : doubleQuoted(text);
  if (cache.size < 10_000) cache.set(text, written);
  return written;
}

/** JSON's quoting, which YAML shares, with every character escaped that a YAML reader could take for a line break or refuse. */
const doubleQuoted = (text: string): string =>
  JSON.stringify(text).replace(
    /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** Text of several lines that a literal block can hold without an indentation indicator or loss at the end. */
const canBeLiteral = (text: string): boolean =>
  text.includes('\n') && /^[\x21-\x7e][\x20-\x7e\n]*$/.test(text) && /[^\n]\n?$/.test(text) && !/[ ](?:\n|$)/.test(text);

function literal(text: string, indent: string): string {
  const lines = (text.endsWith('\n') ? text.slice(0, -1) : text).split('\n');
  const body = lines.map((line) => (line === '' ? '' : `${indent || '  '}${line}`)).join('\n');
  return `${text.endsWith('\n') ? '|' : '|-'}\n${body}`;
}
