import { resolve } from 'node:path';
import type { DeclaredPlatform, Definitions } from '../definition/definitions';
import { mergeProblems, type Problem } from '../problems/problem';
import { CannotRunError, UserError } from '../problems/user-error';
import type { DatedWarnings } from '../problems/waiver';
import { render, renderForCdktf, type Rendering, type RenderOptions } from '../render';
import type { OutputPlan } from '../writer/plan-output';
import { renderInto } from '../writer/render-into';
import { allProblems } from './all-problems';
import { optimiseLess } from './optimise-less';

/** Definitions, and the problems of loading them. */
export interface LoadedDefinitions {
  readonly definitions: Definitions;
  readonly problems: readonly Problem[];
}

export interface SynthTarget {
  /** The output folder. */
  readonly folder: string;
  /** `cdktf` for only the Terraform stack, in the layout that cdktf's command expects. @default 'repositories' */
  readonly layout?: 'repositories' | 'cdktf';
  /** Called with the plan before it is carried out. */
  readonly onPlan?: (plan: OutputPlan) => void;
}

/** The result of a synth that was written. */
export interface Synthesised extends DatedWarnings, Pick<Rendering, 'files' | 'withheld'> {
  readonly plan: OutputPlan;
}

/**
 * Runs a synth; all entry points call this function.
 *
 * @param load is called after checking that the output folder can be written.
 * @throws UserError if there are problems in loading or rendering; then nothing is written.
 */
export function runSynth(load: () => LoadedDefinitions, { folder, layout, onPlan }: SynthTarget): Synthesised {
  const { plan, warnings, ...rendering } = renderInto(
    folder,
    (onFile) => {
      const loaded = load();
      const rendering = layout === 'cdktf' ? sound(loaded, renderForCdktf(loaded.definitions)) : renderLoaded(loaded, { onFile });
      claimFolder(folder, loaded.definitions.platform);
      return rendering;
    },
    onPlan,
  );
  return { ...rendering, plan, warnings: mergeProblems([...warnings, ...plan.warnings]) };
}

/** Renders definitions without writing anything. @throws UserError with all problems, of loading and of rendering. */
export function renderLoaded(loaded: LoadedDefinitions, options?: RenderOptions): Rendering {
  optimiseLess(loaded.definitions);
  return sound(loaded, render(loaded.definitions, options));
}

function sound(loaded: LoadedDefinitions, rendering: Rendering): Rendering {
  const problems = allProblems(loaded.problems, rendering.problems);
  if (problems.length > 0) throw new UserError(problems);
  return rendering;
}

/** The platform that this process wrote to each folder. */
const folders = new Map<string, DeclaredPlatform>();

/** A folder holds one platform: a second one would remove the files of the first. */
function claimFolder(folder: string, platform: DeclaredPlatform): void {
  const owner = folders.get(resolve(folder)) ?? platform;
  if (owner.definition !== platform.definition || owner.name !== platform.name) {
    throw new CannotRunError(`'${folder}' holds platform '${owner.name}' already: give '${platform.name}' a main file of its own`);
  }
  folders.set(resolve(folder), platform);
}
