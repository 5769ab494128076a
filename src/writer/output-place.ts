import { readdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/** Where Charthouse keeps what belongs to an output folder and is no output: beside it, so that it survives when somebody empties the folder. */
export const besideOutput = (output: string, ending: string): string =>
  join(dirname(resolve(output)), '.charthouse', `${basename(resolve(output))}${ending}`);

/** Whether nothing is in a folder, or no folder is there. */
export function isVacant(folder: string): boolean {
  try {
    return readdirSync(folder).length === 0;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT';
  }
}
