import { setOwn } from '../data/set-own';
import { stringifyYaml } from './yaml';

/**
 * The documents of a text, if it is exactly what our YAML writer writes, beside comments at its beginning; undefined for any other text. It
 * takes a tenth of the time of a parser, because it knows only this form. It need not be strict: what it read is written again, and compared.
 */
export function readWrittenYaml(text: string): unknown[] | undefined {
  const content = text.replace(/^(?:#.*\n)*/, '');
  try {
    const documents = content.split(/^---\n/m).map((document) => new Reader(document.split('\n')).readNode(0));
    return documents.map(stringifyYaml).join('---\n') === content ? documents : undefined;
  } catch {
    return undefined;
  }
}

/** A line of a mapping: its key, and the value if it is on this line. The first colon before a space ends the key. */
const entry = /^("(?:[^"\\]|\\.)*"|[^"].*?):(?: (.*))?$/;

/** Reads lines from the top. Each method reads what is indented by a number of spaces, and leaves the next line to its caller. */
class Reader {
  private next = 0;

  constructor(private readonly lines: string[]) {}

  /** The mapping or list that begins in the next line. */
  readNode(indent: number): unknown {
    return this.lines[this.next]!.startsWith('- ', indent) ? this.readList(indent) : this.readMap(indent);
  }

  private readList(indent: number): unknown[] {
    const items: unknown[] = [];
    while (this.isAt(indent) && this.lines[this.next]!.startsWith('- ', indent)) {
      const rest = this.lines[this.next]!.slice(indent + 2);
      if (rest.startsWith('- ') || entry.test(rest)) {
        // The first line of the item, as if it stood alone.
        this.lines[this.next] = ' '.repeat(indent + 2) + rest;
        items.push(this.readNode(indent + 2));
      } else items.push(this.readScalar(rest, indent + 2));
    }
    return items;
  }

  private readMap(indent: number): Record<string, unknown> {
    const map: Record<string, unknown> = {};
    while (this.isAt(indent)) {
      const [, key, value] = entry.exec(this.lines[this.next]!.slice(indent))!;
      if (value === undefined) this.next++;
      setOwn(map, textOf(key!), value === undefined ? this.readNode(indent + 2) : this.readScalar(value, indent + 2));
    }
    return map;
  }

  private isAt(indent: number): boolean {
    const line = this.lines[this.next];
    return line !== undefined && line.length > indent && line[indent] !== ' ' && (indent === 0 || line.startsWith(' '.repeat(indent)));
  }

  /** The value on the rest of a line, or the block of lines that begins there. */
  private readScalar(rest: string, indent: number): unknown {
    this.next++;
    if (rest === '|') return `${this.readBlock(indent)}\n`;
    if (rest === '|-') return this.readBlock(indent);
    return scalarOf(rest);
  }

  private readBlock(indent: number): string {
    const first = this.next;
    while (this.lines[this.next] === '' ? this.next < this.lines.length - 1 : this.lines[this.next]?.startsWith(' '.repeat(indent)))
      this.next++;
    return this.lines
      .slice(first, this.next)
      .map((line) => line.slice(indent))
      .join('\n');
  }
}

const textOf = (text: string): string => (text.startsWith('"') ? (JSON.parse(text) as string) : text);

function scalarOf(text: string): unknown {
  if (text === 'null') return null;
  if (text === 'true' || text === 'false') return text === 'true';
  if (text === '[]') return [];
  if (text === '{}') return {};
  const number = Number(text);
  return String(number) === text ? number : textOf(text);
}
