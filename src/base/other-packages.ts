import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { sortedJson } from '../data/sorted-json';

/** Files that decide which packages a package manager installs, besides `package.json`. */
const locks: ReadonlySet<string> = new Set([
  'package-lock.json',
  'npm-shrinkwrap.json',
  'yarn.lock',
  'pnpm-lock.yaml',
  'bun.lock',
  'bun.lockb',
  '.npmrc',
  '.yarnrc.yml',
  '.pnp.cjs',
  'pnpm-workspace.yaml',
]);

const isManifest = (path: string): boolean => basename(path) === 'package.json';
const decides = (path: string): boolean => isManifest(path) || locks.has(basename(path)) || path.endsWith('.patch');

/** A folder, and the paths of its files. */
export interface Tree {
  readonly folder: string;
  readonly files: readonly string[];
}

/**
 * The first file by which other packages may be installed in one tree than in the other; undefined where there is none. The base is rendered with the packages that are installed
 * now: what another version of one changes, of Charthouse too, could not be seen.
 */
export function findOtherPackages(before: Tree, now: Tree): string | undefined {
  const paths = new Set([...before.files, ...now.files].filter(decides));
  return [...paths].sort().find((path) => relevantIn(before, path) !== relevantIn(now, path));
}

/** What a file says of packages. One that is not there, and a manifest without dependencies, say nothing. */
function relevantIn({ folder }: Tree, path: string): string {
  let text: string;
  try {
    text = readFileSync(join(folder, path), 'latin1');
  } catch {
    return '';
  }
  return isManifest(path) ? dependenciesIn(text) : text;
}

const ofDependencies = new Set([
  'bundleDependencies',
  'dependencies',
  'devDependencies',
  'optionalDependencies',
  'overrides',
  'packageManager',
  'peerDependencies',
  'pnpm',
  'resolutions',
  'workspaces',
]);

function dependenciesIn(text: string): string {
  try {
    const own = Object.entries(JSON.parse(text) as object).filter(([name]) => ofDependencies.has(name));
    return own.length === 0 ? '' : sortedJson(Object.fromEntries(own), '');
  } catch {
    return text;
  }
}
