import { readdirSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';

/**
 * Where Charthouse keeps what belongs to an output folder and is no output: beside it, so that it survives when somebody empties the folder.
 * Of a folder that we work in, or in a folder of, it is inside: nobody expects anything further up. Its name there does not depend on how the
 * folder is called, and is that of no folder.
 */
export function besideOutput(output: string, ending: string): string {
  const folder = resolve(output);
  return isOrContains(folder, process.cwd()) ? join(folder, state, ending) : join(dirname(folder), state, `${basename(folder)}${ending}`);
}

const state = '.charthouse';

const isOrContains = (folder: string, inner: string): boolean =>
  `${inner}${sep}`.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`);

/** Whether nothing is in a folder, or no folder is there. */
export function isVacant(folder: string): boolean {
  try {
    return readdirSync(folder).length === 0;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT';
  }
}
