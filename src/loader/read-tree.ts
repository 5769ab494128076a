import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parse } from 'yaml';

/** A file that was read back from disk, with its data. */
export interface ReadFile {
  /** Relative to the folder, with forward slashes. */
  readonly path: string;
  readonly content: unknown;
}

/** Every YAML file beneath a folder, sorted by path. */
export function readTree(folder: string): ReadFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({ path: relative(folder, path).replaceAll('\\', '/'), content: parse(readFileSync(path, 'utf8')) as unknown }));
}
