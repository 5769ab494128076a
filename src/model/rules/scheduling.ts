import type { TolerationDefinition } from '../../definition/service/pod-definition';
import type { DefinitionPlace } from '../../definition/shape/definition-place';
import { problem, type Problem } from '../../problems/problem';
import type { WorkloadRule } from './rule';
import { groupBy } from '../../data/group-by';
import type { Place } from '../place';
import { hasKey } from '../facts/has-key';
import { selectorOf } from '../facts/selector-of';
import type { TopologySpreadModel } from '../types/workload-model';

/**
 * Tolerations, topology spread and affinity must be valid for Kubernetes.
 *
 * @see https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/
 */
export const scheduling: WorkloadRule = ({ workload, workload: { pod }, place }) => [
  ...(hasKey(pod.affinity, checkedKeys) ? affinityProblems(pod.affinity, ['affinity'], place) : []),
  ...pod.topologySpreadConstraints.flatMap((constraint, index) =>
    spreadProblems(constraint, selectorOf(workload), (word) => place('topologySpreadConstraints', `[${index}]`, word)),
  ),
  ...pod.tolerations.flatMap((toleration, index) => tolerationProblems(toleration, place('tolerations', `[${index}]`))),
  ...(pod.topologySpreadConstraints.length > 1 ? constraintsThatMeet(pod.topologySpreadConstraints, place) : []),
];

/** Only an affinity with these keys has something to check. By default, it has none of them. */
const checkedKeys: ReadonlySet<string> = new Set(['operator', 'matchLabelKeys', 'mismatchLabelKeys']);

const constraintsThatMeet = (constraints: readonly TopologySpreadModel[], place: Place): Problem[] =>
  [...groupBy(constraints, ({ topologyKey, whenUnsatisfiable }) => `${topologyKey} ${whenUnsatisfiable}`).values()]
    .filter((same) => same.length > 1)
    .map(([{ topologyKey } = { topologyKey: '' }]) =>
      problem('names-meet', place('topologySpreadConstraints'), {
        what: 'topology key',
        name: topologyKey,
        owners: ['two constraints of one pod'],
      }),
    );

/** @see https://kubernetes.io/docs/concepts/scheduling-eviction/topology-spread-constraints/#topologyspreadconstraints-field */
function spreadProblems(
  { minDomains, whenUnsatisfiable, matchLabelKeys = [] }: TopologySpreadModel,
  selector: Readonly<Record<string, string>>,
  at: (word: string) => DefinitionPlace,
): Problem[] {
  const selecting = matchLabelKeys.filter((key) => Object.hasOwn(selector, key));
  return [
    ...(minDomains !== undefined && whenUnsatisfiable !== 'DoNotSchedule'
      ? [problem('unknown-value', at('whenUnsatisfiable'), { given: whenUnsatisfiable, allowed: ['DoNotSchedule'] })]
      : []),
    ...selecting.map((key) => problem('given-twice', at('matchLabelKeys'), { what: "label that selects the workload's pods", name: key })),
  ];
}

/** Each expression of an affinity needs the values for its operator, and each term with label keys needs a label selector. */
function affinityProblems(value: unknown, path: readonly string[], place: Place): Problem[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner: Problem[] = [];
  for (const [key, each] of Object.entries(value)) {
    if (typeof each !== 'object') continue;
    inner.push(...affinityProblems(each, [...path, Array.isArray(value) ? `[${key}]` : key], place));
  }
  const { operator, values } = value as { readonly operator?: unknown; readonly values?: readonly string[] };
  if (typeof operator !== 'string') return [...inner, ...labelKeysProblems(value, (...within) => place(...path, ...within))];
  const isOfField = path.at(-2) === 'matchFields';
  return [...inner, ...valuesProblems({ operator, values: values ?? [], isOfField }, () => place(...path, 'values'))];
}

/** The part of a pod affinity term that adds the pod's own labels to the selector. */
interface LabelKeys {
  readonly labelSelector?: unknown;
  readonly matchLabelKeys?: readonly string[] | null;
  readonly mismatchLabelKeys?: readonly string[] | null;
}

/** @see https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#matchlabelkeys */
function labelKeysProblems({ labelSelector, matchLabelKeys, mismatchLabelKeys }: LabelKeys, at: Place): Problem[] {
  const [match, mismatch] = [matchLabelKeys ?? [], mismatchLabelKeys ?? []];
  if (match.length + mismatch.length === 0) return [];
  return [
    ...((labelSelector ?? undefined) === undefined ? [problem('missing-key', at(), { key: 'labelSelector' })] : []),
    ...match
      .filter((key) => mismatch.includes(key))
      .map((key) => problem('given-twice', at('mismatchLabelKeys'), { what: 'label key', name: key })),
  ];
}

interface Expression {
  readonly operator: string;
  readonly values: readonly string[];
  /** Whether it matches a field of a node, which is its name, and not a label. */
  readonly isOfField: boolean;
}

function valuesProblems({ operator, values, isOfField }: Expression, at: () => DefinitionPlace): Problem[] {
  const wrong = (allowed: string): Problem[] => [
    problem('wrong-count', at(), { what: `the operator '${operator}'`, given: values.length, allowed }),
  ];
  if (isOfField) return values.length === 1 ? [] : wrong('one value');
  switch (operator) {
    case 'Exists':
    case 'DoesNotExist':
      return values.length > 0 ? wrong('no values') : [];
    case 'Gt':
    case 'Lt':
      if (values.length !== 1) return wrong('one value');
      return /^-?[0-9]+$/.test(values[0]!)
        ? []
        : [problem('wrong-type', at(), { given: values[0], expected: 'a whole number, as a string' })];
    default:
      return values.length === 0 ? wrong('one value or more') : [];
  }
}

function tolerationProblems({ key, operator, value, effect, tolerationSeconds }: TolerationDefinition, at: DefinitionPlace): Problem[] {
  const exists = operator === 'Exists';
  return [
    ...(key === undefined && !exists ? [problem('missing-key', at, { key: 'key' })] : []),
    ...(exists && value ? [problem('unknown-key', at.inside('value'), { key: 'value', allowed: ['effect', 'key', 'operator'] })] : []),
    ...(tolerationSeconds === undefined || effect === 'NoExecute'
      ? []
      : effect === undefined
        ? [problem('missing-key', at, { key: 'effect' })]
        : [problem('unknown-value', at.inside('effect'), { given: effect, allowed: ['NoExecute'] })]),
  ];
}
