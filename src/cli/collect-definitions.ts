import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { loadModule, registerTypeScript } from '../loader/load-module';
import { CannotRunError } from '../problems/user-error';
import { collect, type Synthesised } from '../run/invocation';

const defaults = ['main.ts', 'main.js'];

/** Runs the user's main file, and takes the definitions that it hands to `synth`. */
export function collectDefinitions(main: string | undefined): Synthesised {
  const file = main ?? defaults.find((name) => existsSync(name));
  if (file === undefined)
    throw new CannotRunError(
      `there is no main file: neither ${defaults.join(' nor ')} is here; name it, as in 'charthouse synth app/main.ts'`,
    );
  if (!existsSync(file)) throw new CannotRunError(`there is no file '${file}'`);
  registerTypeScript(file);
  const collected = collect(() => loadModule(resolve(file)));
  if (!collected) throw new CannotRunError(`'${file}' ended without calling 'synth' of this installation of charthouse`);
  return collected;
}
