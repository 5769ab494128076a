import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const golden = join(__dirname, '..', 'golden');

/** The golden files of a repository, by their paths in it. */
export function goldenFiles(example: string, repository: string): ReadonlyMap<string, string> {
  const root = join(golden, example, repository);
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => statSync(join(root, path)).isFile());
  return new Map(paths.sort().map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}
