import { resolve } from 'node:path';
import type { DeclaredPlatform, Definitions } from '../definition/definitions';
import type { FileTree } from '../files/file-tree';
import { mergeProblems, type Problem } from '../problems/problem';
import { CannotRunError, UserError } from '../problems/user-error';
import { render, renderForCdktf, type Rendering, type RenderOptions } from '../render';
import type { OutputPlan } from '../writer/plan-output';
import { renderInto } from '../writer/render-into';
import { allProblems } from './all-problems';

/** Definitions, and what loading them found. */
export interface LoadedDefinitions {
  readonly definitions: Definitions;
  readonly problems: readonly Problem[];
}

export interface SynthTarget {
  /** The output folder. */
  readonly folder: string;
  /** `cdktf` for the Terraform stack alone, as cdktf's command expects it. @default 'repositories' */
  readonly layout?: 'repositories' | 'cdktf';
  /** Is told what will be written and removed, before that happens. */
  readonly onPlan?: (plan: OutputPlan) => void;
}

/** What a synth has written. */
export interface Synthesised {
  readonly files: FileTree;
  readonly plan: OutputPlan;
  readonly warnings: readonly Problem[];
}

/**
 * Runs a synth: every way to start one ends here.
 *
 * @param load is called once it is known that the output folder can be written to.
 * @throws UserError where there are problems, of loading or of rendering: then nothing is written.
 */
export function runSynth(load: () => LoadedDefinitions, { folder, layout, onPlan }: SynthTarget): Synthesised {
  const { files, warnings, plan } = renderInto(
    folder,
    (onFile) => {
      const loaded = load();
      const rendering = layout === 'cdktf' ? sound(loaded, renderForCdktf(loaded.definitions)) : renderLoaded(loaded, { onFile });
      claimFolder(folder, loaded.definitions.platform);
      return rendering;
    },
    onPlan,
  );
  return { files, plan, warnings: mergeProblems([...warnings, ...plan.warnings]) };
}

/** Renders definitions without writing anything. @throws UserError with all problems, of loading and of rendering. */
export const renderLoaded = (loaded: LoadedDefinitions, options?: RenderOptions): Rendering =>
  sound(loaded, render(loaded.definitions, options));

function sound(loaded: LoadedDefinitions, rendering: Rendering): Rendering {
  const problems = allProblems(loaded.problems, rendering.problems);
  if (problems.length > 0) throw new UserError(problems);
  return rendering;
}

/** The platform that each folder was written for by this process. */
const folders = new Map<string, DeclaredPlatform>();

/** A folder holds one platform: a second one would remove what the first one wrote. */
function claimFolder(folder: string, platform: DeclaredPlatform): void {
  const owner = folders.get(resolve(folder)) ?? platform;
  if (owner.definition !== platform.definition || owner.name !== platform.name) {
    throw new CannotRunError(`'${folder}' holds platform '${owner.name}' already: give '${platform.name}' a main file of its own`);
  }
  folders.set(resolve(folder), platform);
}
