import { existsSync, readFileSync } from 'node:fs';
import { whyUnsafe } from '../files/output-path';
import { besideOutput, isVacant } from './output-place';
import type { Output } from './plan-output';

/** The list of what a synth wrote. It lies beside the folder, so that it survives when somebody empties the folder. */
export const listPath = (folder: string): string => besideOutput(folder, '.json');

/** What is there of an output folder. In one that is empty, or not there, no file is looked for. */
export const readOutput = (folder: string): Output => ({
  listed: readList(listPath(folder)),
  tryRead: isVacant(folder) ? () => undefined : (path) => tryReadFile(`${folder}/${path}`),
});

/** Paths of the last synth that lie inside the folder; whatever else a list says, it can remove nothing elsewhere. */
function readList(list: string): string[] {
  if (!existsSync(list)) return [];
  const paths = JSON.parse(readFileSync(list, 'utf8')) as unknown;
  if (!Array.isArray(paths) || !paths.every((path) => typeof path === 'string')) {
    throw new Error(`'${list}' is not the list of files that an earlier synth wrote: remove it`);
  }
  return paths.filter((path) => whyUnsafe(path) === undefined);
}

function tryReadFile(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
