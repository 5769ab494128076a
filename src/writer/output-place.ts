import { readdirSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';

/**
 * The path of a file that belongs to an output folder but is not output. It is next to the folder, so that it survives when somebody
 * empties the folder. If the output folder is the working directory or contains it, the file is inside, because nobody expects files
 * further up. Its name there does not depend on the name of the folder, and no output folder has it.
 */
export function besideOutput(output: string, ending: string): string {
  const folder = resolve(output);
  return isOrContains(folder, process.cwd()) ? join(folder, state, ending) : join(dirname(folder), state, `${basename(folder)}${ending}`);
}

const state = '.charthouse';

const isOrContains = (folder: string, inner: string): boolean =>
  `${inner}${sep}`.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`);

/** Whether a folder is empty or does not exist. */
export function isVacant(folder: string): boolean {
  try {
    return readdirSync(folder).length === 0;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT';
  }
}
