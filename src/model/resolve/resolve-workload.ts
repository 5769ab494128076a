import { prometheusProperties } from '../../definition/service/observability-shape';
import { scalingProperties } from '../../definition/service/scaling-shape';
import { kindProperties } from '../../definition/service/workload-shape';
import type { Given, GivenWorkload } from '../../definition/given';
import type { Replicas } from '../../definition/service/scaling-definition';
import { givenByName, unique } from '../../data/entries';
import { hasToken } from '../facts/volume-sources';
import { governingServiceName } from '../../names/kubernetes';
import { resolveClaim } from './resolve-claim';
import { choosePort } from './resolve-container';
import { resizedPod, resolvePod, resolveSelectorLabels, spreadPod, type PodContext } from './resolve-pod';
import { resolveKubernetesServices } from './resolve-kubernetes-services';
import { resolveNetwork, type NetworkContext } from './resolve-network';
import {
  leastReplicas,
  type CronModel,
  type JobModel,
  type PodModel,
  type PortModel,
  type PrometheusModel,
  type StrategyModel,
  type WorkloadModel,
} from '../types/workload-model';
import type { BudgetModel, ReplicasModel } from '../types/replicas-model';

/** What surrounds a workload. */
export interface WorkloadContext extends PodContext, NetworkContext {
  /** Returns the name of a workload by its name in definitions. */
  readonly nameOf: (word: string) => string;
}

/** Resolves a merged definition. */
export function resolveWorkload(definition: GivenWorkload, context: WorkloadContext): WorkloadModel {
  const kind = kindOf(definition);
  const scaling = resolveScaling(definition);
  const pod = resolvePod(definition, context, hasSeveral(scaling));
  const { ports } = pod.containers[0]!;
  const prometheus = resolvePrometheus(definition, ports);
  const services = resolveKubernetesServices(definition, { name: context.name, kind, ports, prometheus });
  return {
    name: context.name,
    kind,
    selectorLabels: resolveSelectorLabels(definition),
    metadata: context.shared.metadata,
    pod,
    replicas: scaling.replicas,
    podDisruptionBudget: scaling.podDisruptionBudget,
    strategy: resolveStrategy(definition),
    job: kind === 'Job' || kind === 'CronJob' ? resolveJob(definition) : undefined,
    cron: kind === 'CronJob' ? resolveCron(definition) : undefined,
    statefulSet: kind === 'StatefulSet' ? resolveStatefulSet(definition, context.name, pod) : undefined,
    ...services,
    prometheus,
    network: resolveNetwork({ ports, ...services, prometheus, hasToken: pod.automountToken || pod.volumes.some(hasToken) }, context),
    after: unique(definition.after ?? []).map(context.nameOf),
  };
}

/**
 * The workload of another definition, which only scales it in another way: it shares everything else with it.
 *
 * @param from the definition of the workload.
 * @see agreeButForScaling
 */
export function rescaled(workload: WorkloadModel, definition: GivenWorkload, from: GivenWorkload): WorkloadModel {
  const scaling = resolveScaling(definition);
  const [before, now] = [hasSeveral(workload), hasSeveral(scaling)];
  const sized = definition.resources === from.resources ? workload.pod : resizedPod(workload.pod, definition);
  const pod = before === now ? sized : spreadPod(sized, definition, { name: workload.name, several: now });
  return { ...workload, ...scaling, pod };
}

type ScalingModel = Pick<WorkloadModel, 'replicas' | 'podDisruptionBudget'>;

function resolveScaling(definition: GivenWorkload): ScalingModel {
  const kind = kindOf(definition);
  if (kind !== 'Deployment' && kind !== 'StatefulSet') return { replicas: undefined, podDisruptionBudget: undefined };
  const replicas = resolveReplicas(definition.replicas ?? scalingProperties.replicas.default);
  return { replicas, podDisruptionBudget: resolveBudget(definition.podDisruptionBudget, replicas) };
}

const kindOf = ({ kind }: GivenWorkload): WorkloadModel['kind'] => kind ?? kindProperties.kind.default;

const hasSeveral = ({ replicas }: ScalingModel): boolean => leastReplicas(replicas) >= 2;

const resolveReplicas = (replicas: Given<Replicas>): ReplicasModel =>
  typeof replicas === 'number'
    ? { kind: 'count', count: replicas }
    : {
        kind: 'autoscaler',
        min: replicas.min,
        max: replicas.max,
        cpu: replicas.cpu,
        memory: replicas.memory,
        pods: givenByName(replicas.pods).map(([metric, target]) => ({
          metric,
          ...(typeof target === 'string' ? { averageValue: target } : target),
        })),
        object: givenByName(replicas.object).map(([metric, target]) => ({ metric, ...target })),
        external: givenByName(replicas.external).map(([metric, target]) => ({ metric, ...target })),
        behavior: replicas.behavior,
      };

function resolveBudget(budget: GivenWorkload['podDisruptionBudget'], replicas: ReplicasModel): BudgetModel | undefined {
  if (budget === null) return undefined;
  if (budget === undefined) return leastReplicas(replicas) >= 2 ? { maxUnavailable: 1 } : undefined;
  return budget.minAvailable !== undefined
    ? { minAvailable: budget.minAvailable as number | string }
    : { maxUnavailable: budget.maxUnavailable as number | string };
}

const resolveStrategy = ({
  kind,
  updateStrategy,
  minReadySeconds,
  progressDeadlineSeconds,
  revisionHistoryLimit,
}: GivenWorkload): StrategyModel => ({
  type: updateStrategy?.type,
  maxSurge: updateStrategy?.maxSurge,
  // For a DaemonSet, only one of the two may be above 0, and Kubernetes sets this one to 1 by default.
  maxUnavailable: updateStrategy?.maxUnavailable ?? (kind === 'DaemonSet' && isSome(updateStrategy?.maxSurge) ? 0 : undefined),
  partition: updateStrategy?.partition,
  minReadySeconds,
  progressDeadlineSeconds,
  revisionHistoryLimit,
});

/** Whether a number or percentage of pods is above 0. */
const isSome = (pods: number | string | undefined): boolean => parseInt(String(pods ?? 0), 10) > 0;

const resolveJob = (definition: GivenWorkload): JobModel => ({
  backoffLimit: definition.backoffLimit,
  activeDeadlineSeconds: definition.activeDeadlineSeconds,
  // For the delivery engine, a Job that removes itself would look as if somebody had deleted it.
  ttlSecondsAfterFinished: definition.kind === 'CronJob' ? definition.ttlSecondsAfterFinished : undefined,
  parallelism: definition.parallelism,
  completions: definition.completions,
  restartPolicy: definition.restartPolicy ?? kindProperties.restartPolicy.default,
  runs: definition.runs ?? kindProperties.runs.default,
});

function resolveCron(definition: GivenWorkload): CronModel | undefined {
  const { startingDeadlineSeconds: deadline } = definition;
  if (definition.schedule === undefined) return undefined;
  return {
    schedule: definition.schedule,
    timeZone: definition.timeZone ?? kindProperties.timeZone.default,
    concurrencyPolicy: definition.concurrencyPolicy ?? kindProperties.concurrencyPolicy.default,
    startingDeadlineSeconds: deadline === null ? undefined : (deadline ?? kindProperties.startingDeadlineSeconds.default),
    suspend: definition.suspend,
    failedJobsHistoryLimit: definition.failedJobsHistoryLimit,
    successfulJobsHistoryLimit: definition.successfulJobsHistoryLimit,
  };
}

const resolveStatefulSet = (
  { podManagementPolicy, volumeClaims, serviceName, service }: GivenWorkload,
  name: string,
  pod: PodModel,
): WorkloadModel['statefulSet'] => ({
  serviceName:
    serviceName ?? (service?.headless && pod.containers[0]!.ports.length > 0 ? (service.name ?? name) : governingServiceName(name)),
  ports: pod.containers[0]!.ports,
  podManagementPolicy,
  volumeClaims: givenByName(volumeClaims).map(([name, claim]) => ({ name, ...resolveClaim(claim) })),
});

function resolvePrometheus({ prometheus }: GivenWorkload, ports: readonly PortModel[]): PrometheusModel | undefined {
  return prometheus
    ? {
        by: prometheus.by ?? prometheusProperties.by.default,
        port: choosePort(ports, prometheus.port),
        path: prometheus.path,
        interval: prometheus.interval,
      }
    : undefined;
}
