import type { GeneratedFile } from '../files/file-tree';
import { applyPatch } from '../files/json-patch/apply-patch';
import type { WorkflowPatchModel } from '../model/types/workflow-patch-model';
import { workflowFile } from '../names/paths';
import { problem, type Problem } from '../problems/problem';
import { withTexts, workflowIn, type WorkflowFile } from './render-workflow';
import type { ActionTable, WorkflowDefinition } from './workflow';

/**
 * Applies JSON patches to the workflows of a repository, in order. After each of them, the workflow must have the form of one of the user's own:
 * its actions are pinned, and its permissions have reasons. A patch with a problem changes nothing.
 *
 * @param actions those that the platform pins.
 */
export function patchWorkflows(
  files: readonly WorkflowFile[],
  patches: readonly WorkflowPatchModel[],
  actions: ActionTable,
): { readonly files: readonly GeneratedFile[]; readonly problems: readonly Problem[] } {
  let current = files;
  const problems = patches.flatMap((patch) => {
    const target = current.find(({ path }) => path === workflowFile(patch.target.workflow));
    if (!target) return withoutTarget(patch, current);
    const changed = patched(withTexts(target.definition) as WorkflowDefinition, patch, actions);
    if ('problems' in changed) return changed.problems;
    const file = workflowIn(patch.target.workflow, changed.definition, actions);
    current = current.map((each) => (each === target ? file : each));
    return [];
  });
  // Without definitions, which nothing else reads: those of all repositories would take much memory.
  return { files: current.map(({ path, content }) => ({ path, content })), problems };
}

const titleOf = ({ target: { workflow } }: WorkflowPatchModel): string => `workflow '${workflow}'`;

const withoutTarget = (patch: WorkflowPatchModel, files: readonly WorkflowFile[]): Problem[] => {
  const objects = files.map(({ path }) => /([^/]+)\.yml$/.exec(path)![1]!).sort();
  return [problem('json-patch-without-target', patch.at.inside('target'), { target: titleOf(patch), count: 0, objects })];
};

function patched(
  definition: WorkflowDefinition,
  patch: WorkflowPatchModel,
  actions: ActionTable,
): { readonly definition: WorkflowDefinition } | { readonly problems: Problem[] } {
  const result = applyPatch(definition, patch.operations);
  if ('failure' in result) {
    const { index, ...failure } = result.failure;
    const at = patch.at.inside('operations').inside(`[${index}]`);
    return { problems: [problem('json-patch-failed', at, { ...failure, object: titleOf(patch) })] };
  }
  const { checkWorkflowProps } = require('./construct/rules') as typeof import('./construct/rules');
  const wrong = checkWorkflowProps(actions)(result.patched as never, patch.target.workflow);
  return wrong.length > 0
    ? { problems: wrong.map(({ at, code: _, ...found }) => problem('json-patch-breaks-workflow', patch.at, { where: at, found })) }
    : { definition: result.patched };
}
