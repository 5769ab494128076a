import type { FileListener, FileTree } from '../files/file-tree';
import { checkOutputFolder } from './output-folder';
import type { OutputPlan } from './plan-output';
import { Staging } from './staging';
import { writeOutput } from './write-output';

/**
 * Brings the output folder to what `render` gives, as {@link writeOutput} does, and begins with it while `render` is still at work.
 *
 * @param render says of each file when it is made. Where it throws, nothing is written.
 */
export function renderInto<Rendering extends { readonly files: FileTree }>(
  folder: string,
  render: (onFile: FileListener) => Rendering,
): Rendering & { readonly plan: OutputPlan } {
  checkOutputFolder(folder);
  const staging = new Staging(folder);
  try {
    const rendering = render((path, text) => staging.add(path, text));
    return { ...rendering, plan: writeOutput(rendering.files, folder, staging) };
  } finally {
    staging.close();
  }
}
