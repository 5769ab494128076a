import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { CannotRunError } from '../problems/user-error';

/** Runs a module of the user's, which is loaded as CommonJS. */
export function loadModule(file: string): void {
  try {
    require(file);
  } catch (cause) {
    if (!esModuleErrors.has((cause as NodeJS.ErrnoException).code ?? '')) throw cause;
    throw new CannotRunError(`'${file}' cannot be loaded as CommonJS: leave "type": "module" and 'await' outside functions out of it`, {
      cause,
    });
  }
}

/** Whether a module has run already. */
export const isLoaded = (file: string): boolean => require.resolve(file) in require.cache;

/** What Node says of an ES module that it cannot load at once. */
const esModuleErrors = new Set(['ERR_REQUIRE_ESM', 'ERR_REQUIRE_ASYNC_MODULE']);

/**
 * Lets this process run TypeScript, for a main file that is written in it. `tsx` is taken from the user's own packages; where a
 * loader is registered already, it is left in charge.
 */
export function registerTypeScript(main: string): void {
  if (/\.[cm]?ts$/.test(main) && !('.ts' in require.extensions)) findTsx(main).register();
}

function findTsx(main: string): { register(): void } {
  for (const from of [resolve(main), __filename]) {
    try {
      return createRequire(from)('tsx/cjs/api') as { register(): void };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'MODULE_NOT_FOUND') throw error;
    }
  }
  throw new CannotRunError(`'${main}' is TypeScript, and nothing is installed that could run it: npm install --save-dev tsx`);
}
