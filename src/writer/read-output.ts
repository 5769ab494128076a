import { existsSync, readFileSync } from 'node:fs';
import { whyUnsafe } from '../files/output-path';
import { besideOutput, isVacant } from './output-place';
import type { Output } from './plan-output';
import { tryReadFile } from './try-read-file';

/** The list of the files that a synth wrote. It is next to the folder, so that it survives when somebody empties the folder. */
export const listPath = (folder: string): string => besideOutput(folder, '.json');

/** Reads the present state of an output folder. If it is empty or does not exist, no file is read. */
export const readOutput = (folder: string): Output => ({
  listed: readList(listPath(folder)),
  tryRead: isVacant(folder) ? () => undefined : (path) => tryReadFile(`${folder}/${path}`),
});

/** The listed paths inside of the folder. A damaged list can never remove anything elsewhere. */
function readList(list: string): string[] {
  if (!existsSync(list)) return [];
  const paths = JSON.parse(readFileSync(list, 'utf8')) as unknown;
  if (!Array.isArray(paths) || !paths.every((path) => typeof path === 'string')) {
    throw new Error(`'${list}' is not the list of files that an earlier synth wrote: remove it`);
  }
  return paths.filter((path) => whyUnsafe(path) === undefined);
}
