import { withFirstLine } from './first-line';
import { stringifyFile } from './yaml';

/** A file to be: where it goes below the output folder, and what it says. */
export interface GeneratedFile {
  /** Relative, with forward slashes. */
  readonly path: string;
  /** Text as it is, or data that is written as JSON or YAML by the ending of the path. */
  readonly content: unknown;
  /** What its first line says of it, as a comment. A format without comments has none. */
  readonly firstLine?: string;
}

/** Is told of a file as soon as it is made. */
export type FileListener = (path: string, text: string) => void;

/** All files of one synth, in memory. A path can be claimed once: two owners of one file are a mistake of ours. */
export class FileTree {
  private readonly texts = new Map<string, string>();
  private sorted: [path: string, text: string][] | undefined;

  constructor(private readonly onFile?: FileListener) {}

  add(file: GeneratedFile): void {
    const { path } = file;
    const text = serialise(file);
    const { size } = this.texts;
    if (this.texts.set(path, text).size === size) throw new Error(`two parts of Charthouse claim the file '${path}'`);
    this.sorted = undefined;
    this.onFile?.(path, text);
  }

  addAll(files: Iterable<GeneratedFile>): void {
    for (const file of files) this.add(file);
  }

  /** The text at a path, if there is such a file. */
  tryGet(path: string): string | undefined {
    return this.texts.get(path);
  }

  get size(): number {
    return this.texts.size;
  }

  /** Paths and texts, sorted by path. */
  entries(): readonly [path: string, text: string][] {
    return (this.sorted ??= [...this.texts].sort(([a], [b]) => (a < b ? -1 : 1)));
  }
}

function serialise({ path, content, firstLine }: GeneratedFile): string {
  const isData = typeof content !== 'string';
  if (isData && path.endsWith('.json')) return `${JSON.stringify(content, null, 2)}\n`;
  const text = isData ? stringifyFile(content) : content;
  return flat(firstLine === undefined ? text : withFirstLine(text, path, firstLine));
}

/** The same text in one piece. V8 keeps a text that was put together as a tree of its parts, many times as large, until somebody looks into it. */
function flat(text: string): string {
  text.charCodeAt(0);
  return text;
}
