import type { FileListener, FileTree } from '../files/file-tree';
import { CannotRunError } from '../problems/user-error';
import { checkOutputFolder } from './output-folder';
import { planOutput, type OutputPlan } from './plan-output';
import { readOutput } from './read-output';
import { refuseCheckouts } from './refuse-checkouts';
import { Staging } from './staging';
import { writeOutput } from './write-output';

/**
 * Brings the output folder to what `render` gives: plans, then writes. It begins to write while `render` is still at work, where that can be.
 *
 * @param render says of each file when it is made. Where it throws, nothing is written.
 * @param onPlan is told the plan before it is carried out.
 * @throws CannotRunError where a repository's folder is a Git checkout: `charthouse apply` is for those.
 */
export function renderInto<Rendering extends { readonly files: FileTree }>(
  folder: string,
  render: (onFile: FileListener) => Rendering,
  onPlan?: (plan: OutputPlan) => void,
): Rendering & { readonly plan: OutputPlan } {
  checkOutputFolder(folder);
  const staging = new Staging(folder);
  try {
    const rendering = render((path, written) => staging.add(path, written));
    staging.flush();
    const { files } = rendering;
    const { plan, listed } = asked(folder, () => {
      const there = readOutput(folder);
      return { plan: planOutput(files, there), listed: there.listed };
    });
    refuseCheckouts(folder, files, plan.removed);
    onPlan?.(plan);
    asked(folder, () => writeOutput(folder, { files, plan, listed, staging }));
    return { ...rendering, plan };
  } finally {
    staging.close();
  }
}

/** What the disk, or what somebody put on it, makes impossible. */
function asked<T>(folder: string, action: () => T): T {
  try {
    return action();
  } catch (cause) {
    throw new CannotRunError(`cannot write to '${folder}': ${(cause as Error).message}`, { cause });
  }
}
