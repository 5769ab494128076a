import { existsSync, readdirSync } from 'node:fs';
import { extname, join, relative, resolve } from 'node:path';
import { problem, type Problem } from '../problems/problem';
import { CannotRunError } from '../problems/user-error';
import { isLoaded, loadModule } from './load-module';

/** Modules that were loaded, and whether they declared a service. A module runs once in a process, however often it is asked for. */
const declaring = new Map<string, boolean>();

/**
 * Runs every module beneath a folder, in the order of their paths. One that declares no service is a problem: it would be a service
 * that somebody believes to be deployed.
 *
 * @param countServices how many services are declared by now.
 */
export function loadServices(folder: string, countServices: () => number): Problem[] {
  const root = resolve(folder);
  if (!existsSync(root)) throw new CannotRunError(`there is no folder of services '${folder}'`);
  return modulesIn(root).flatMap((file) => {
    if (!declaring.has(file)) {
      const before = countServices();
      // What another module has loaded already declared its services then.
      const known = isLoaded(file);
      loadModule(file);
      declaring.set(file, known || countServices() > before);
    }
    const shown = relative(root, file).replaceAll('\\', '/');
    return declaring.get(file) ? [] : [problem('no-service-declared', `services/${shown}`, { file: shown })];
  });
}

const moduleEndings = new Set(['.ts', '.mts', '.cts', '.js', '.mjs', '.cjs']);

/** Modules beneath a folder, sorted, without declarations and tests. */
function modulesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : modulesIn(path);
      const isModule = moduleEndings.has(extname(entry.name)) && !/\.(?:d|test|spec)\.[cm]?[jt]s$/.test(entry.name);
      return isModule ? [path] : [];
    });
}
