import type { GeneratedFile } from '../files/file-tree';
import type { PlatformModel } from '../model/types/platform-model';
import { isWorkflowFile } from '../names/paths';
import { problem, type Problem } from '../problems/problem';
import { actionOf } from './action-of';
import { asMap } from './check';

/** An action that a platform pins at another commit has the inputs that generated workflows set. GitHub only warns of an unknown input. */
export function actionInputs(files: readonly GeneratedFile[], { actions }: PlatformModel): Problem[] {
  const limited = Object.entries(actions).flatMap(([action, { inputs }]) => (inputs ? [[action, inputs] as const] : []));
  if (limited.length === 0) return [];
  const used = usedInputs(files.filter(({ path }) => isWorkflowFile(path)));
  return limited.flatMap(([action, inputs]) => {
    const lacking = [...(used.get(action) ?? [])].filter((input) => !inputs.includes(input)).sort();
    return lacking.length > 0
      ? problem('action-lacks-inputs', `platform.github.actions.${action}.inputs`, { action, inputs: lacking })
      : [];
  });
}

/** The inputs that workflows set, by action. */
function usedInputs(workflows: readonly GeneratedFile[]): ReadonlyMap<string, ReadonlySet<string>> {
  const used = new Map<string, Set<string>>();
  for (const { content } of workflows) {
    for (const job of Object.values(asMap(asMap(content).jobs))) {
      for (const step of (asMap(job).steps ?? []) as unknown[]) {
        const action = actionOf(step);
        if (action === undefined) continue;
        const known = used.get(action) ?? new Set();
        for (const input of Object.keys(asMap(asMap(step).with))) known.add(input);
        used.set(action, known);
      }
    }
  }
  return used;
}
