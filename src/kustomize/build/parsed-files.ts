import { CannotBuild } from './cannot-build';
import { readYaml } from '../../files/read-yaml';

/** Finds the text of a file by its path; undefined if there is none. */
export type ReadText = (path: string) => string | undefined;

/** The YAML files of one tree. Each is parsed once, when it is asked for. What it holds must not be changed: overlays share it. */
export class ParsedFiles {
  private readonly parsed = new Map<string, readonly unknown[] | undefined>();

  constructor(private readonly read: ReadText) {}

  /** The documents of a file; undefined if there is no such file. */
  find(path: string): readonly unknown[] | undefined {
    if (!this.parsed.has(path)) this.parsed.set(path, this.parse(path));
    return this.parsed.get(path);
  }

  private parse(path: string): readonly unknown[] | undefined {
    const text = this.read(path);
    if (text === undefined) return undefined;
    const read = readYaml(text);
    if (read.problem !== undefined) throw new CannotBuild(`'${path}' cannot be read: ${read.problem}`);
    return read.documents;
  }

  /** Whether a file is there, whatever it holds. */
  has(path: string): boolean {
    return this.parsed.get(path) !== undefined || this.read(path) !== undefined;
  }

  /** The only document of a file that must be there. */
  getOne(path: string): unknown {
    const documents = this.find(path);
    if (!documents) throw new CannotBuild(`'${path}' is not there`);
    if (documents.length !== 1) throw new CannotBuild(`'${path}' has ${documents.length} documents, not one`);
    return documents[0];
  }
}
