import type { TolerationDefinition } from '../../definition/service/workload-definition';
import { problem, type Problem } from '../../problems/problem';
import type { WorkloadRule } from '../check-model';
import { groupBy } from '../group-by';

/**
 * Where pods are put is said as Kubernetes takes it.
 *
 * @see https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/
 */
export const scheduling: WorkloadRule = ({ workload: { pod }, place }) => [
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
