import { withFirstLine } from './first-line';
import { flat } from './flat';
import { stringifyFile } from './yaml';

/** A generated file: its path below the output folder, and its content. */
export interface GeneratedFile {
  /** Relative, with forward slashes. */
  readonly path: string;
  /** A text, or data that is written as JSON or YAML, depending on the extension of the path. */
  readonly content: unknown;
  /** What its first line says of it, as a comment. A format without comments has none. */
  readonly firstLine?: string;
}

/** Called with each file as soon as it is generated. */
export type FileListener = (path: string, text: string) => void;

/** All files of one synth, in memory. Each path can be added only once: a second time is a bug. */
export class FileTree {
  private readonly texts = new Map<string, string>();
  private sorted: readonly string[] | undefined;

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

  /** The text of a file, if it exists. */
  tryGet(path: string): string | undefined {
    return this.texts.get(path);
  }

  has(path: string): boolean {
    return this.texts.has(path);
  }

  get size(): number {
    return this.texts.size;
  }

  /** All paths, sorted. */
  paths(): readonly string[] {
    return (this.sorted ??= [...this.texts.keys()].sort());
  }

  /** Paths and texts, sorted by path. */
  entries(): readonly [path: string, text: string][] {
    return this.paths().map((path) => [path, this.tryGet(path)!]);
  }
}

function serialise({ path, content, firstLine }: GeneratedFile): string {
  const isData = typeof content !== 'string';
  if (isData && path.endsWith('.json')) return `${JSON.stringify(content, null, 2)}\n`;
  const text = isData ? stringifyFile(content) : content;
  return flat(firstLine === undefined ? text : withFirstLine(text, path, firstLine));
}
