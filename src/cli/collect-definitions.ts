import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { loadModule } from '../loader/load-module';
import { formatFailure, moduleFailure } from '../loader/module-failure';
import { quote } from '../problems/text';
import { isThrownByUs } from '../problems/user-frame';
import { CannotRunError, isOfClass, UserError } from '../problems/user-error';
import { collect } from '../run/invocation';
import type { LoadedDefinitions } from '../run/run-synth';

const defaults = ['main.ts', 'main.js'];

/** Runs the user's main file, and returns the definitions that it passes to `synth`. */
export function collectDefinitions(main: string | undefined): LoadedDefinitions {
  const file = findMain(main);
  const collected = collect(() => run(file));
  if (!collected) throw new CannotRunError(`${quote(file)} ended without calling 'synth' of this installation of charthouse`);
  return collected;
}

/** The main file: the one that is named, or else the one that is here. */
export function findMain(main: string | undefined): string {
  const file = main ?? defaults.find((name) => statSync(name, { throwIfNoEntry: false })?.isFile());
  if (file === undefined)
    throw new CannotRunError(
      `there is no main file: neither ${defaults.join(' nor ')} is here; name it, as in 'charthouse synth app/main.ts'`,
    );
  const there = file.includes('\0') ? undefined : statSync(file, { throwIfNoEntry: false });
  if (!there) throw new CannotRunError(`there is no file ${quote(file)}`);
  if (!there.isFile())
    throw new CannotRunError(`${quote(file)} is no file: name the one that calls 'synth', as in 'charthouse synth app/main.ts'`);
  return file;
}

/** @throws CannotRunError with the place of the failure if a module of the user fails; our own errors are thrown unchanged. */
function run(file: string): void {
  try {
    loadModule(resolve(file));
  } catch (error) {
    if (isOurs(error)) throw error;
    throw new CannotRunError(formatFailure(moduleFailure(resolve(file), error)), { cause: error });
  }
}

const isOurs = (error: unknown): boolean =>
  isOfClass(error, UserError) || isOfClass(error, CannotRunError) || (isOfClass(error, Error) && isThrownByUs(String(error.stack)));
