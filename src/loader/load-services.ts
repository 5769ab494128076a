import { readdirSync, realpathSync, statSync, type Dirent, type Stats } from 'node:fs';
import { extname, join, relative, resolve } from 'node:path';
import { described } from '../problems/description';
import { problem, type Problem } from '../problems/problem';
import { quote } from '../problems/text';
import { CannotRunError, isOfClass, UserError } from '../problems/user-error';
import { isLoaded, loadModule } from './load-module';
import { moduleFailure } from './module-failure';

/** The problems of loaded modules. A module runs only once per process. */
const outcomes = new Map<string, readonly Problem[]>();

/**
 * Runs all modules in a folder and its subfolders, sorted by path. A module that fails is a problem; the others still run. A module that
 * declares no service is also a problem: people would think that its service is deployed.
 *
 * @param countServices the number of services declared so far.
 */
export function loadServices(folder: string, countServices: () => number): Problem[] {
  const root = resolve(folder);
  const there = statSync(root, { throwIfNoEntry: false });
  if (!there) throw new CannotRunError(`there is no folder of services ${quote(folder)}`);
  if (!there.isDirectory()) throw new CannotRunError(`${quote(folder)} is a file: name the folder that has the modules of services`);
  return modulesIn(root).flatMap((file) => {
    const known = outcomes.get(file);
    const found = known ?? problemsOf(file, `services/${relative(root, file).replaceAll('\\', '/')}`, countServices);
    if (!known) outcomes.set(file, found);
    return found;
  });
}

function problemsOf(file: string, place: string, countServices: () => number): Problem[] {
  const before = countServices();
  // If another module has loaded it, its services are already declared.
  const known = isLoaded(file);
  try {
    loadModule(file);
  } catch (error) {
    if (isOfClass(error, CannotRunError)) throw error;
    return failed(file, error);
  }
  return known || countServices() > before ? [] : [problem('no-service-declared', place, { file: place.slice('services/'.length) })];
}

/** A problem that one of our constructs found in the module, or anything else that it throws. */
function failed(file: string, error: unknown): Problem[] {
  const { place, reason, code } = moduleFailure(file, error);
  if (isOfClass(error, UserError)) return error.problems.map((each) => ({ ...each, at: [...each.at, place] }));
  return [problem('module-fails', place, { place, reason, code: code && described(code.text.trim()) })];
}

const moduleEndings = new Set(['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs']);

/**
 * Modules in a folder and its subfolders, sorted, without declaration files and tests. Symbolic links are followed; each folder is visited
 * once.
 */
function modulesIn(folder: string, visited = new Set<string>()): string[] {
  const real = realpathSync(folder);
  if (visited.has(real)) return [];
  visited.add(real);
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.name === 'node_modules') return [];
      if (leadsTo(entry, path)?.isDirectory()) return modulesIn(path, visited);
      const isModule = moduleEndings.has(extname(entry.name).toLowerCase()) && !/\.(?:d|test|spec)\.[cm]?[jt]sx?$/i.test(entry.name);
      return isModule || isLost(entry, path) ? [path] : [];
    });
}

/** The type of an entry, or of what its symbolic link points to; undefined if the link points to nothing. */
const leadsTo = (entry: Dirent, path: string): Pick<Stats, 'isDirectory'> | undefined =>
  entry.isSymbolicLink() ? statSync(path, { throwIfNoEntry: false }) : entry;

/** A symbolic link to nothing may have been a folder of services, so it is reported like a module that cannot be loaded. */
const isLost = (entry: Dirent, path: string): boolean => extname(entry.name) === '' && leadsTo(entry, path) === undefined;
