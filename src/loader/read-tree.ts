import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { CannotRunError } from '../problems/user-error';

/** A YAML document of a file on disk. Generated files have one document; other files may have several. */
export interface ReadFile {
  /** Relative to the folder, with forward slashes. */
  readonly path: string;
  readonly content: unknown;
}

/** All YAML documents in a folder and its subfolders, sorted by path. */
export function readTree(folder: string): ReadFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .flatMap((path) => documentsOf(path).map((content) => ({ path: relative(folder, path).replaceAll('\\', '/'), content })));
}

function documentsOf(path: string): unknown[] {
  return parseAllDocuments(readFileSync(path, 'utf8')).map((document): unknown => {
    const [error] = document.errors;
    if (error) throw new CannotRunError(`cannot read '${path}': ${error.message}`, { cause: error });
    return document.toJS();
  });
}
