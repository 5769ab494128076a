import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { CannotRunError } from '../problems/user-error';

/** Runs a module of the user, loaded as CommonJS. @throws what the module throws, or what prevents it from being loaded. */
export function loadModule(file: string): void {
  registerTypeScript(file);
  require(file);
}

/** Whether a module has run already. */
export function isLoaded(file: string): boolean {
  try {
    return require.resolve(file) in require.cache;
  } catch {
    return false; // A symbolic link to nothing.
  }
}

/**
 * Enables this process to run TypeScript, for modules that need it. `tsx` comes from the user's own packages. If a loader is already
 * registered, it is used.
 */
function registerTypeScript(file: string): void {
  if (/\.(?:[cm]?ts|[jt]sx)$/.test(file) && !('.ts' in require.extensions)) findTsx(file).register();
}

function findTsx(file: string): { register(): void } {
  for (const from of [resolve(file), __filename]) {
    try {
      return createRequire(from)('tsx/cjs/api') as { register(): void };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'MODULE_NOT_FOUND') throw error;
    }
  }
  throw new CannotRunError(`'${file}' is TypeScript, and nothing is installed that could run it: npm install --save-dev tsx`);
}
