import { parseAllDocuments } from 'yaml';
import type { Manifest } from '../files/manifest';
import { Recent } from '../data/recent';
import { setOwn } from '../data/set-own';
import { isPlainInEveryYaml } from '../files/yaml';

/**
 * The objects that Kustomize printed. Documents in the form that it prints most objects in are read here, in a small part of the time of a
 * parser. A parser reads all others.
 */
export function readPrinted(output: string): Manifest[] {
  // A line of dashes always ends a document: the lines of a block are indented, because every document is a mapping.
  return output === '' ? [] : output.split(/^---\n/m).flatMap((text) => (tryReadSimple(text) as Manifest | undefined) ?? parse(text));
}

function parse(text: string): Manifest[] {
  const documents = parseAllDocuments(text, { schema: 'core' });
  return 'empty' in documents
    ? []
    : documents.map((document) => {
        if (document.errors[0]) throw document.errors[0];
        return document.toJS() as Manifest;
      });
}

/**
 * The mapping in a document of a simple form; undefined if it has another form, so that a parser must read it. Simple are block mappings and
 * lists, scalars on one line that YAML 1.1 and YAML 1.2 read in the same way, and literal blocks, all in printable ASCII.
 */
export function tryReadSimple(text: string): unknown {
  if (!text.endsWith('\n') || !/^[\x20-\x7e\n]*$/.test(text)) return undefined;
  const reader = new Reader(text.slice(0, -1).split('\n'));
  try {
    return reader.readDocument();
  } catch (error) {
    if (error instanceof NotSimple) return undefined;
    throw error;
  }
}

/** Another form begins here. */
class NotSimple extends Error {}

class Reader {
  private next = 0;

  constructor(private readonly lines: string[]) {}

  readDocument(): unknown {
    const map = this.readMap(0);
    if (this.next < this.lines.length) throw new NotSimple();
    return map;
  }

  private readMap(indent: number): Record<string, unknown> {
    const map: Record<string, unknown> = {};
    while (this.indentOfNext() === indent && !this.isItem(indent)) {
      const line = this.lines[this.next]!;
      const colon = endOfKey(line, indent);
      if (colon === -1) throw new NotSimple();
      const key = keys.get(line.slice(indent, colon)).value;
      if (Object.hasOwn(map, key)) throw new NotSimple();
      setOwn(map, key, this.readEntry(line, colon, indent));
    }
    if (Object.keys(map).length === 0) throw new NotSimple();
    return map;
  }

  /** The value of a key: on the line of the key, or in the lines below. */
  private readEntry(line: string, colon: number, indent: number): unknown {
    this.next++;
    if (colon + 1 < line.length) return this.readScalar(line.slice(colon + 2), indent);
    // Kustomize does not indent the items of a list in a mapping.
    return this.indentOfNext() === indent && this.isItem(indent) ? this.readList(indent) : this.readMap(indent + 2);
  }

  private readList(indent: number): unknown[] {
    const items: unknown[] = [];
    while (this.indentOfNext() === indent && this.isItem(indent)) {
      const line = this.lines[this.next]!;
      const rest = line.slice(indent + 2);
      if (rest.startsWith('- ') || endOfKey(rest, 0) !== -1) {
        // The first line of the item, as if it stood alone.
        this.lines[this.next] = `${' '.repeat(indent + 2)}${rest}`;
        items.push(rest.startsWith('- ') ? this.readList(indent + 2) : this.readMap(indent + 2));
      } else {
        this.next++;
        items.push(this.readScalar(rest, indent));
      }
    }
    return items;
  }

  private isItem(indent: number): boolean {
    return this.lines[this.next]!.startsWith('- ', indent);
  }

  /** The number of spaces that the next line begins with; -1 behind the last line. */
  private indentOfNext(): number {
    const line = this.lines[this.next];
    if (line === undefined) return -1;
    let indent = 0;
    while (line.charCodeAt(indent) === 32) indent++;
    return indent;
  }

  private readScalar(text: string, indent: number): unknown {
    return text === '|' ? `${this.readBlock(indent)}\n` : text === '|-' ? this.readBlock(indent) : scalars.get(text).value;
  }

  /** The lines of a literal block, which are indented by at least one space more than the key or the dash. */
  private readBlock(indent: number): string {
    const own = this.indentOfNext();
    if (own <= indent) throw new NotSimple();
    const prefix = ' '.repeat(own);
    const block: string[] = [];
    for (let line = this.lines[this.next]; line !== undefined; line = this.lines[this.next]) {
      if (line !== '' && !line.startsWith(prefix)) break;
      block.push(line.slice(own));
      this.next++;
    }
    // How many line breaks a block ends with, depends on more than its first line says here.
    if (block[0] === '' || block.at(-1) === '') throw new NotSimple();
    return block.join('\n');
  }
}

/** Where the colon is that ends the key of a line; -1 if there is no key. A plain key may have colons, if no space follows them. */
function endOfKey(line: string, from: number): number {
  const quote = line[from];
  if (quote === '"' || quote === "'") {
    const colon = line.indexOf(quote, from + 1) + 1;
    return colon > 0 && isEndOfKey(line, colon) ? colon : -1;
  }
  let colon = line.indexOf(':', from);
  while (colon !== -1 && !isEndOfKey(line, colon)) colon = line.indexOf(':', colon + 1);
  return colon;
}

const isEndOfKey = (line: string, at: number): boolean => line[at] === ':' && (at === line.length - 1 || line[at + 1] === ' ');

/** The value that a text stands for, in a mapping, because it may be null. */
interface Read<Value> {
  readonly value: Value;
}

const keys = new Recent((text): Read<string> => {
  const { value } = readText(text);
  if (typeof value !== 'string') throw new NotSimple();
  return { value };
}, 1000);

const scalars = new Recent(readText, 1000);

// Our writer quotes these two. An image begins with a letter, unlike a number of base 60 or a time, and no colon has a space behind it.
const imageWithTag = /^[A-Za-z][A-Za-z0-9/_.@-]*(?::[A-Za-z0-9/_.@-]+)+$/;
const addresses = /^(?:[0-9]{1,3}\.){3}[0-9]{1,3}\/[0-9]{1,2}$/;

function readText(text: string): Read<unknown> {
  if (text === 'null') return { value: null };
  if (text === 'true' || text === 'false') return { value: text === 'true' };
  if (text === '[]') return { value: [] };
  if (text === '{}') return { value: {} };
  if (/^(?:0|-?[1-9][0-9]{0,14}|-?(?:0|[1-9][0-9]{0,7})\.[0-9]{0,6}[1-9])$/.test(text)) return { value: Number(text) };
  if (isPlainInEveryYaml(text) || imageWithTag.test(text) || addresses.test(text)) return { value: text };
  if (/^"(?:[^"\\]|\\["\\/bfnrt])*"$/.test(text)) return { value: JSON.parse(text) as string };
  if (/^'(?:[^']|'')*'$/.test(text)) return { value: text.slice(1, -1).replaceAll("''", "'") };
  throw new NotSimple();
}
