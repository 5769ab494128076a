import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The page of a problem, which is a part of the package. */
export const readProblemPage = (code: string): string =>
  readFileSync(join(__dirname, '..', '..', 'docs', 'problems', `${code}.md`), 'utf8').trimEnd();
