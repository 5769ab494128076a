import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { quote } from '../problems/text';
import { CannotRunError } from '../problems/user-error';
import { writeText } from './write-text';

/** Writes files into a folder that whoever started a command has asked for, which need not be there. @throws CannotRunError if that is not possible. */
export function writeTexts(folder: string, files: ReadonlyMap<string, string>): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new CannotRunError(`${quote(folder)} cannot be made: ${(error as Error).message}`, { cause: error });
  }
  for (const [name, text] of files) writeText(join(folder, name), text);
}
