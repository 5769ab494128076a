import { sha256 } from '../data/sha256';
import { checksumLines, ChecksumsOf, type ListedFiles } from './checksums-of';
import { withFirstLine } from './first-line';
import { flat } from './flat';
import { stringifyFile } from './yaml';

/** A generated file: its path below the output folder, and its content. */
export interface GeneratedFile {
  /** Relative, with forward slashes. */
  readonly path: string;
  /** A text; checksums of other files; or data that is written as JSON or YAML, depending on the extension of the path. */
  readonly content: unknown;
  /** What its first line says of it, as a comment. A format without comments has none. */
  readonly firstLine?: string;
}

/** What is to be written to a file: its text, or the checksums of files that came before it. Plain data. */
export type Written = string | ListedFiles;

/** Called with each file as soon as it is generated. */
export type FileListener = (path: string, written: Written) => void;

/** All files of one synth, in memory. Each path can be added only once: a second time is a bug. */
export class FileTree {
  private readonly written = new Map<string, Written>();
  private sorted: readonly string[] | undefined;

  constructor(private readonly onFile?: FileListener) {}

  add(file: GeneratedFile): void {
    const { path, content } = file;
    const written = content instanceof ChecksumsOf ? content.files : serialise(file);
    const { size } = this.written;
    if (this.written.set(path, written).size === size) throw new Error(`two parts of Charthouse claim the file '${path}'`);
    this.sorted = undefined;
    this.onFile?.(path, written);
  }

  addAll(files: Iterable<GeneratedFile>): void {
    for (const file of files) this.add(file);
  }

  /** The text of a file, if it exists. */
  tryGet(path: string): string | undefined {
    const written = this.written.get(path);
    return typeof written === 'object' ? this.makeText(path, written) : written;
  }

  has(path: string): boolean {
    return this.written.has(path);
  }

  get size(): number {
    return this.written.size;
  }

  /** All paths, sorted. */
  paths(): readonly string[] {
    return (this.sorted ??= [...this.written.keys()].sort());
  }

  /** Paths and texts, sorted by path. */
  entries(): readonly [path: string, text: string][] {
    return this.paths().map((path) => [path, this.tryGet(path)!]);
  }

  /** Computes checksums when their text is needed for the first time: mostly, the thread that writes the files does it instead. */
  private makeText(path: string, listed: ListedFiles): string {
    const text = checksumLines(listed, (each) => sha256(this.tryGet(each)!));
    this.written.set(path, text);
    return text;
  }
}

function serialise({ path, content, firstLine }: GeneratedFile): string {
  const isData = typeof content !== 'string';
  if (isData && path.endsWith('.json')) return `${JSON.stringify(content, null, 2)}\n`;
  const text = isData ? stringifyFile(content) : content;
  return flat(firstLine === undefined ? text : withFirstLine(text, path, firstLine));
}
