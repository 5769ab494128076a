import { UserError } from '../problems/user-error';
import { allProblems } from '../run/all-problems';
import { render, type Rendering, type RenderOptions } from '../render';
import { collectDefinitions } from './collect-definitions';

/** Runs the user's main file and renders what it declares; problems, of loading and of rendering, are thrown all at once. */
export function renderCollected(main: string | undefined, options?: RenderOptions): Rendering {
  const { definitions, problems: loading } = collectDefinitions(main);
  const rendering = render(definitions, options);
  const problems = allProblems(loading, rendering.problems);
  if (problems.length > 0) throw new UserError(problems);
  return rendering;
}
