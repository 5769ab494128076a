import { isMap } from '../../files/is-map';
import { groupOf, type Manifest } from '../../files/manifest';
import { problem, type Problem } from '../../problems/problem';
import { mapAt, mapsIn, podTemplates, type Fields } from './pod-templates';

/** The selector of a workload must match its own pods; otherwise, the API server rejects it. */
export function ownPods(object: Manifest): Problem[] {
  const spec = mapAt(object, 'spec');
  const [template] = podTemplates(object);
  if (!template || !isMap(spec.selector) || (object.kind === 'Job' && spec.manualSelector !== true)) return [];
  const isPlain = object.kind === 'ReplicationController';
  if (isPlain ? selects({ matchLabels: spec.selector }, template.labels) : selects(spec.selector, template.labels)) return [];
  return [problem('selector-without-pods', 'spec.selector', { kind: object.kind, pods: 'the pods that it makes' })];
}

/** The selectors of kinds that select pods of other objects. */
const selecting: Readonly<Record<string, (spec: Fields) => unknown>> = {
  '/Service': (spec) => isMap(spec.selector) && { matchLabels: spec.selector },
  'policy/PodDisruptionBudget': (spec) => spec.selector,
  'networking.k8s.io/NetworkPolicy': (spec) => spec.podSelector,
};

/** A selector of pods must match pods of some other rendered object. */
export function somePods(object: Manifest, all: readonly Manifest[]): Problem[] {
  const selector = selecting[`${groupOf(object)}/${object.kind}`]?.(mapAt(object, 'spec'));
  if (!isMap(selector)) return [];
  const { namespace } = object.metadata;
  const pods = all.filter(({ metadata }) => metadata.namespace === namespace).flatMap(podTemplates);
  const isPod = ({ labels }: { readonly labels: Fields }): boolean => selects(selector, labels);
  if (pods.some(isPod)) return [];
  const at = object.kind === 'NetworkPolicy' ? 'spec.podSelector' : 'spec.selector';
  return [problem('selector-without-pods', at, { kind: object.kind, pods: 'the pods that are rendered beside it' })];
}

/** Whether a label selector matches labels. */
export function selects({ matchLabels, matchExpressions }: Fields, labels: Fields): boolean {
  const isEqual = Object.entries(isMap(matchLabels) ? matchLabels : {}).every(([key, value]) => labels[key] === value);
  return isEqual && mapsIn(matchExpressions).every((expression) => holds(expression, labels));
}

function holds({ key, operator, values }: Fields, labels: Fields): boolean {
  const value = labels[String(key)];
  const isListed = Array.isArray(values) && values.includes(value);
  if (operator === 'Exists') return value !== undefined;
  if (operator === 'DoesNotExist') return value === undefined;
  return operator === 'NotIn' ? !isListed : isListed;
}
