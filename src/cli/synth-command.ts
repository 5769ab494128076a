import { mergeProblems } from '../problems/problem';
import { UserError } from '../problems/user-error';
import { render } from '../synth';
import { writeOutput } from '../writer/write-output';
import { collectDefinitions } from './collect-definitions';

export interface SynthCommandOptions {
  readonly output: string;
}

/** `charthouse synth`: generates everything and writes what changed. Returns what to tell the user. */
export function synthCommand(main: string | undefined, { output }: SynthCommandOptions): string {
  const { definitions, problems: loading } = collectDefinitions(main);
  const { files, problems: found } = render(definitions);
  const problems = mergeProblems([...loading, ...found]);
  if (problems.length > 0) throw new UserError(problems);
  const { created, changed, removed, unchanged } = writeOutput(files, output);
  return `${files.size} files in ${output}: ${created.length} created, ${changed.length} changed, ${removed.length} removed, ${unchanged} unchanged`;
}
