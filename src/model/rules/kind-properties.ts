import type { KindDefinition, WorkloadKind } from '../../definition/service/workload-definition';
import type { ScalingDefinition } from '../../definition/service/scaling-definition';
import { problem, type Problem } from '../../problems/problem';
import type { WorkloadCase, WorkloadRule } from './rule';

const replicated: readonly WorkloadKind[] = ['Deployment', 'StatefulSet'];
const lasting: readonly WorkloadKind[] = ['Deployment', 'StatefulSet', 'DaemonSet'];
const scheduled: readonly WorkloadKind[] = ['CronJob'];
const ending: readonly WorkloadKind[] = ['CronJob', 'Job'];

type Restricted = Exclude<keyof KindDefinition | keyof ScalingDefinition, 'kind'> | 'service' | 'services' | 'after';

/** The kinds that have a property, for properties that not all kinds have. */
const kindsOf: Readonly<Record<Restricted, readonly WorkloadKind[]>> = {
  replicas: replicated,
  podDisruptionBudget: replicated,
  schedule: scheduled,
  timeZone: scheduled,
  concurrencyPolicy: scheduled,
  startingDeadlineSeconds: scheduled,
  suspend: scheduled,
  failedJobsHistoryLimit: scheduled,
  successfulJobsHistoryLimit: scheduled,
  ttlSecondsAfterFinished: scheduled,
  runs: ['Job'],
  backoffLimit: ending,
  activeDeadlineSeconds: ending,
  parallelism: ending,
  completions: ending,
  restartPolicy: ending,
  volumeClaims: ['StatefulSet'],
  serviceName: ['StatefulSet'],
  podManagementPolicy: ['StatefulSet'],
  updateStrategy: lasting,
  minReadySeconds: lasting,
  progressDeadlineSeconds: ['Deployment'],
  revisionHistoryLimit: lasting,
  service: lasting,
  services: lasting,
  // The order of a Job is set with `runs`.
  after: [...lasting, 'CronJob'],
};

/** Every property of every workload is looked up here. */
const kindsByProperty = new Map<string, readonly WorkloadKind[]>(Object.entries(kindsOf));

const strategies: Readonly<Record<string, readonly WorkloadKind[]>> = {
  Recreate: ['Deployment'],
  OnDelete: ['StatefulSet', 'DaemonSet'],
  maxSurge: ['Deployment', 'DaemonSet'],
  partition: ['StatefulSet'],
};

/**
 * A property of a workload must exist for its kind, and a CronJob needs a schedule. The platform's defaults may have properties of other
 * kinds.
 */
export const propertiesOfKind: WorkloadRule = (subject) => {
  const { workload, definition, place } = subject;
  const missing =
    workload.kind === 'CronJob' && !workload.cron ? [problem('missing-key', place('schedule').around, { key: 'schedule' })] : [];
  const foreign = Object.keys(definition).flatMap((property) => {
    const kinds = kindsByProperty.get(property);
    const isForeign = kinds && !kinds.includes(workload.kind) && isSaid(definition[property as Restricted]);
    return isForeign ? foreignTo(subject, [property], kinds) : [];
  });
  return [...missing, ...foreign, ...strategy(subject)];
};

function strategy(subject: WorkloadCase): Problem[] {
  const { definition, workload } = subject;
  if (!definition.updateStrategy) return [];
  const { type, ...rest } = definition.updateStrategy;
  const said = [
    ...(type ? [{ word: type, path: ['updateStrategy', 'type'] }] : []),
    ...Object.entries(rest).flatMap(([word, value]) => (isSaid(value) ? [{ word, path: ['updateStrategy', word] }] : [])),
  ];
  return said.flatMap(({ word, path }) => {
    const kinds = strategies[word];
    return kinds && !kinds.includes(workload.kind) ? foreignTo(subject, path, kinds) : [];
  });
}

function foreignTo({ workload, place }: WorkloadCase, path: readonly string[], kinds: readonly WorkloadKind[]): Problem[] {
  const at = place(...path);
  if (at.of === 'platform') return [];
  return [problem('property-of-another-kind', at, { property: path.join('.'), kind: workload.kind, kinds })];
}

const isSaid = (value: unknown): boolean => value !== undefined && value !== null;
