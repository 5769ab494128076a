import { isMap } from '../../files/is-map';
import { byName, namesInEither } from '../../meaning/by-name';
import { changedValues, type ChangedValue } from '../../meaning/changed-values';
import type { Meaning } from '../../meaning/meaning';
import { changeText, pathText, valueText } from '../../meaning/value-text';
import { workflowLine as line } from './workflow-line';

type Step = Readonly<Record<string, unknown>>;

/**
 * What it means that a job has other steps. They are told by their names; their scripts are not shown.
 *
 * @param isGate whether the job decides which pull requests may be merged.
 */
export function describeJobSteps(before: unknown, after: unknown, isGate: boolean): Meaning[] {
  const [known, wanted] = [stepsByName(before), stepsByName(after)];
  const changes = namesInEither(known, wanted).flatMap((name) => {
    const [from, to] = [known.get(name), wanted.get(name)];
    const step = `step '${name}'`;
    if (!to) return [line('workflows', 'high', `no longer has ${step}`, 'the job does not do it any more')];
    if (!from) return [line('workflows', 'low', `has the new ${step}`, 'the job does more')];
    return changedValues(from, to).flatMap((change) => describeChange(step, change, isGate));
  });
  const [order, next] = [[...known.keys()].filter((name) => wanted.has(name)), [...wanted.keys()].filter((name) => known.has(name))];
  return order.join('\n') === next.join('\n')
    ? changes
    : [...changes, line('workflows', 'high', 'has its steps in another order', 'a step may rely on earlier ones')];
}

const stepsByName = (steps: unknown): ReadonlyMap<string, Step> =>
  byName(Array.isArray(steps) ? steps.map((step: unknown): Step => (isMap(step) ? step : { step })) : [], nameOf);

/** A step without a name has that of its action in GitHub, too. */
const nameOf = ({ name, id, uses }: Step): string => valueText(name ?? id ?? String(uses ?? 'without a name').split('@')[0]);

function describeChange(step: string, { path, before, after }: ChangedValue, isGate: boolean): Meaning[] {
  const [field, input] = path;
  const does = (what: string, reason: string): Meaning[] => [
    isGate ? line('checks', 'high', what, 'it decides which pull requests may be merged') : line('workflows', 'low', what, reason),
  ];
  const text = `${step}: ${changeText(pathText(path), before, after)}`;
  if (field === 'run') return does(`has another script in ${step}`, 'read the script: it is not compared');
  if (field === 'uses') return describeUse(step, before, after);
  if (field === 'with' && input?.startsWith('permission-'))
    return [line('permissions', 'high', text, 'it decides what the token of an App may do')];
  if (field === 'with' && ['repositories', 'owner', 'private-key', 'client-id', 'app-id', 'password', 'token'].includes(input ?? '')) {
    return [line('permissions', 'high', text, 'it decides whose rights the job has, and where')];
  }
  if (input === 'persist-credentials' && after !== false) {
    return [line('permissions', 'high', text, 'everything that later steps run can use the token')];
  }
  if (field === 'if' || field === 'continue-on-error')
    return [line('workflows', 'high', text, 'it decides whether the job fails without the step')];
  if (field === 'with' || field === 'env' || field === 'working-directory' || field === 'id')
    return does(text, 'the step gets other values');
  return [line('workflows', 'high', text, 'it may change what the step does')];
}

/** Another commit of an action is told once for the whole workflow. */
function describeUse(step: string, before: unknown, after: unknown): Meaning[] {
  const [action, next] = [before, after].map((reference) => valueText(reference).split('@')[0]!);
  return action === next ? [] : [line('workflows', 'high', `${changeText(`action of ${step}`, action, next)}`, 'the step runs other code')];
}
