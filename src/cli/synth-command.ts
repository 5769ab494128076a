import { formatWarnings } from '../problems/format';
import { mergeProblems } from '../problems/problem';
import { renderInto } from '../writer/render-into';
import { renderCollected } from './render-collected';

export interface SynthCommandOptions {
  /** The output folder. */
  readonly output: string;
}

/** `charthouse synth`: generates everything and writes what changed. Returns what to tell the user. */
export function synthCommand(main: string | undefined, { output }: SynthCommandOptions): string {
  const { files, warnings, plan } = renderInto(output, (onFile) => renderCollected(main, { onFile }));
  const { created, changed, removed, unchanged } = plan;
  const told = mergeProblems([...warnings, ...plan.warnings]);
  const summary = `${files.size} files in ${output}: ${created.length} created, ${changed.length} changed, ${removed.length} removed, ${unchanged} unchanged`;
  return [...(told.length > 0 ? [formatWarnings(told)] : []), summary].join('\n\n');
}
