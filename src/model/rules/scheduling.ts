import type { TolerationDefinition } from '../../definition/service/workload-definition';
import { problem, type Problem } from '../../problems/problem';
import type { WorkloadRule } from '../check-model';
import { groupBy } from '../group-by';
import { selectorLabels } from '../names';
import type { Place } from '../place';
import type { TopologySpreadModel } from '../workload-model';

/**
 * Where pods are put is said as Kubernetes takes it.
 *
 * @see https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/
 */
export const scheduling: WorkloadRule = ({ workload: { name, pod }, place }) => [
  ...expressionProblems(pod.affinity, ['affinity'], place),
  ...pod.topologySpreadConstraints.flatMap((constraint, index) =>
    spreadProblems(constraint, name, (word) => place('topologySpreadConstraints', `[${index}]`, word)),
  ),
  ...pod.tolerations.flatMap((toleration, index) => tolerationProblems(toleration, place('tolerations', `[${index}]`))),
  ...[...groupBy(pod.topologySpreadConstraints, ({ topologyKey, whenUnsatisfiable }) => `${topologyKey} ${whenUnsatisfiable}`).values()]
    .filter((same) => same.length > 1)
    .map(([{ topologyKey } = { topologyKey: '' }]) =>
      problem('names-meet', place('topologySpreadConstraints'), {
        what: 'topology key',
        name: topologyKey,
        owners: ['two constraints of one pod'],
      }),
    ),
];

/** @see https://kubernetes.io/docs/concepts/scheduling-eviction/topology-spread-constraints/#topologyspreadconstraints-field */
function spreadProblems(
  { minDomains, whenUnsatisfiable, matchLabelKeys = [] }: TopologySpreadModel,
  name: string,
  at: (word: string) => string,
): Problem[] {
  const selecting = matchLabelKeys.filter((key) => key in selectorLabels(name));
  return [
    ...(minDomains !== undefined && whenUnsatisfiable !== 'DoNotSchedule'
      ? [problem('unknown-value', at('whenUnsatisfiable'), { given: whenUnsatisfiable, allowed: ['DoNotSchedule'] })]
      : []),
    ...selecting.map((key) => problem('given-twice', at('matchLabelKeys'), { what: "label that selects the workload's pods", name: key })),
  ];
}

/** Each expression of an affinity has the values that its operator asks for. */
function expressionProblems(value: unknown, path: readonly string[], place: Place): Problem[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).flatMap(([key, each]) =>
    expressionProblems(each, [...path, Array.isArray(value) ? `[${key}]` : key], place),
  );
  const { operator, values } = value as { readonly operator?: unknown; readonly values?: readonly string[] };
  return typeof operator === 'string' ? [...inner, ...valuesProblems(operator, values ?? [], () => place(...path, 'values'))] : inner;
}

function valuesProblems(operator: string, values: readonly string[], at: () => string): Problem[] {
  const wrong = (allowed: string): Problem[] => [
    problem('wrong-count', at(), { what: `the operator '${operator}'`, given: values.length, allowed }),
  ];
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

function tolerationProblems({ key, operator, value, effect, tolerationSeconds }: TolerationDefinition, at: string): Problem[] {
  const exists = operator === 'Exists';
  return [
    ...(key === undefined && !exists ? [problem('missing-key', at, { key: 'key' })] : []),
    ...(exists && value ? [problem('unknown-key', `${at}.value`, { key: 'value', allowed: ['effect', 'key', 'operator'] })] : []),
    ...(tolerationSeconds === undefined || effect === 'NoExecute'
      ? []
      : effect === undefined
        ? [problem('missing-key', at, { key: 'effect' })]
        : [problem('unknown-value', `${at}.effect`, { given: effect, allowed: ['NoExecute'] })]),
  ];
}
