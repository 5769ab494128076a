import type { Withheld } from '../model/facts/withheld';
import { formatWarnings } from '../problems/format';
import { listOf } from '../problems/text';
import { warningsOn } from '../problems/waiver';
import { runSynth } from '../run/run-synth';
import type { OutputPlan } from '../writer/plan-output';
import { collectDefinitions } from './collect-definitions';

export interface SynthCommandOptions {
  /** The output folder. */
  readonly output: string;
  /** Today, in UTC: `2026-11-29`. */
  readonly day: string;
}

/**
 * `charthouse synth`: generates everything and writes what changed. Lists removals before it removes files, and then reports the result, and
 * what protects images but is not available.
 */
export function synthCommand(main: string | undefined, { output, day }: SynthCommandOptions, tell: (text: string) => void): void {
  const { files, plan, withheld, ...found } = runSynth(() => collectDefinitions(main), {
    folder: output,
    onPlan: ({ removed }) => {
      if (removed.length > 0) tell(`${formatRemovals(removed, output)}\n`);
    },
  });
  const warnings = warningsOn(day, found);
  if (warnings.length > 0) tell(`${formatWarnings(warnings)}\n`);
  tell(summarise(plan, `${files.size} files in ${output}`));
  for (const each of withheld) tell(withheldText(each));
}

/** PREREQUISITES.md has the whole list. */
const withheldText = ({ feature, repositories, instead }: Withheld): string =>
  `not available: ${feature} for ${listOf(repositories)}; instead, ${instead}`;

/** Longer lists of paths are counted instead. */
const mostListed = 20;

function formatRemovals(removed: readonly string[], output: string): string {
  const listed = removed.slice(0, mostListed).map((path) => `  ${path}`);
  const others = removed.length - listed.length;
  return [`removing from ${output}:`, ...listed, ...(others > 0 ? [`  and ${others} more`] : [])].join('\n');
}

const summarise = ({ created, changed, removed, unchanged }: OutputPlan, what: string): string =>
  `${what}: ${created.length} created, ${changed.length} changed, ${removed.length} removed, ${unchanged} unchanged`;
