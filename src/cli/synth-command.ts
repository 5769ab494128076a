import { formatWarnings } from '../problems/format';
import { mergeProblems } from '../problems/problem';
import { writeOutput } from '../writer/write-output';
import { renderCollected } from './render-collected';

export interface SynthCommandOptions {
  /** The output folder. */
  readonly output: string;
}

/** `charthouse synth`: generates everything and writes what changed. Returns what to tell the user. */
export function synthCommand(main: string | undefined, { output }: SynthCommandOptions): string {
  const { files, warnings } = renderCollected(main);
  const { created, changed, removed, unchanged, warnings: left } = writeOutput(files, output);
  const told = mergeProblems([...warnings, ...left]);
  const summary = `${files.size} files in ${output}: ${created.length} created, ${changed.length} changed, ${removed.length} removed, ${unchanged} unchanged`;
  return [...(told.length > 0 ? [formatWarnings(told)] : []), summary].join('\n\n');
}
