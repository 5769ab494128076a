import { writeFileSync } from 'node:fs';
import { quote } from '../problems/text';
import { CannotRunError } from '../problems/user-error';

/** Writes a file that whoever started a command has asked for. @throws CannotRunError if that is not possible. */
export function writeText(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (error) {
    throw new CannotRunError(`${quote(file)} cannot be written: ${(error as Error).message}`, { cause: error });
  }
}
