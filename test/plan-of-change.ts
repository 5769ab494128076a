import type { Definitions } from '../src/definition/definitions';
import { describeChange } from '../src/describe-change';
import { isImageTagFile, repositoryOfPath, withinRepository } from '../src/names/paths';
import { planCheckouts, repositoriesOf, type ChangePlan } from '../src/plan/plan-checkouts';
import { formatProblems } from '../src/problems/format';
import { render, type RenderedOverlay } from '../src/render';
import { memoryCheckout } from './plan/memory-checkout';

/** Texts by path, as in the output folder. */
export type Files = Readonly<Record<string, string>>;

/** The tag that CI has written for every image. */
export const liveTag = 'v1.4.0';

/** Everything that is generated of definitions. */
export interface Generated {
  readonly files: Files;
  readonly overlays: readonly RenderedOverlay[];
}

/** Renders definitions that must not have problems. */
export function generate(definitions: Definitions): Generated {
  const overlays: RenderedOverlay[] = [];
  const { files, problems } = render(definitions, { onOverlay: (overlay) => overlays.push(overlay) });
  if (problems.length > 0) throw new Error(formatProblems(problems));
  return { files: Object.fromEntries(files.entries()), overlays };
}

/** The files after CI has released every image. */
export const released = (files: Files): Files =>
  Object.fromEntries(
    Object.entries(files).map(([path, text]) => [
      path,
      isImageTagFile(path) ? text.replaceAll(/^((?: *- | +)newTag: ).*$/gm, `$1"${liveTag}"`) : text,
    ]),
  );

/** The plan that brings checkouts to definitions, with its meaning. */
export function planBetween(checkedOut: Files, definitions: Definitions): ChangePlan {
  const { files, engine } = render(definitions);
  const repositories = new Set([...repositoriesOf(files.entries()), ...Object.keys(checkedOut).map(repositoryOfPath)]);
  const checkouts = new Map(
    [...repositories].map((name) => {
      const own = Object.entries(checkedOut).filter(([path]) => repositoryOfPath(path) === name);
      return [name, memoryCheckout(Object.fromEntries(own.map(([path, text]) => [withinRepository(path), text])), `live/${name}`)];
    }),
  );
  const plan = planCheckouts({ platform: definitions.platform.name, files: files.entries() }, checkouts);
  return { ...plan, meanings: describeChange(plan, { definitions, engine: engine!, checkouts }) };
}
