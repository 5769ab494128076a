import { readFileSync, writeFileSync } from 'node:fs';
import type { ComparedRendering } from '../plan/affected/compared-rendering';

/** What came of the definitions of the base: their rendering, or why there is none. */
export type BaseAnswer = { readonly rendering: ComparedRendering } | { readonly failure: string };

/** Hands the answer to the process that waits for it. */
export const writeAnswer = (file: string, answer: BaseAnswer): void => writeFileSync(file, JSON.stringify(answer));

/** Undefined where the other process has ended without an answer. */
export function tryReadAnswer(file: string): BaseAnswer | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as BaseAnswer;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' || error instanceof SyntaxError) return undefined;
    throw error;
  }
}
