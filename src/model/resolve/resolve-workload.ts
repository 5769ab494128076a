import { networkIngressProperties } from '../../definition/service/network-shape';
import { prometheusProperties } from '../../definition/service/observability-shape';
import { scalingProperties } from '../../definition/service/scaling-shape';
import { kindProperties, kubernetesServiceProperties, volumeClaimProperties } from '../../definition/service/workload-shape';
import type { Given, GivenService, GivenWorkload } from '../../definition/given';
import type { Replicas } from '../../definition/service/scaling-definition';
import type { WorkloadKind } from '../../definition/service/workload-definition';
import { givenByName, unique } from '../../data/entries';
import { governingServiceName } from '../../names/kubernetes';
import type { DnsModel } from '../types/platform-model';
import { choosePort } from './resolve-container';
import { resolvePod, type PodContext } from './resolve-pod';
import { isPublic, servicePorts } from './service-ports';
import {
  leastReplicas,
  networkPorts,
  type BudgetModel,
  type CronModel,
  type JobModel,
  type KubernetesServiceModel,
  type NetworkModel,
  type PeerModel,
  type PodModel,
  type PortModel,
  type PrometheusModel,
  type ReplicasModel,
  type ServicePortModel,
  type StrategyModel,
  type WorkloadModel,
} from '../types/workload-model';

/** What surrounds a workload. */
export interface WorkloadContext extends PodContext {
  /** The service's network policy; `null` for none. */
  readonly networkPolicy: GivenService['networkPolicy'];
  /** Namespaces from which traffic is routed to this workload. */
  readonly routedFrom: readonly string[];
  /** Returns the name of a workload by its name in definitions. */
  readonly nameOf: (word: string) => string;
  /** The namespace of Prometheus, if it is known. */
  readonly monitoring: string | undefined;
  readonly dns: readonly DnsModel[];
}

/** Resolves a merged definition. */
export function resolveWorkload(definition: GivenWorkload, context: WorkloadContext): WorkloadModel {
  const kind = definition.kind ?? kindProperties.kind.default;
  const replicas =
    kind === 'Deployment' || kind === 'StatefulSet'
      ? resolveReplicas(definition.replicas ?? scalingProperties.replicas.default)
      : undefined;
  const pod = resolvePod(definition, context, leastReplicas(replicas) >= 2);
  const { ports } = pod.containers[0]!;
  const prometheus = resolvePrometheus(definition, ports);
  const service = resolveKubernetesService(definition, kind, servicePorts(definition, ports, prometheus));
  return {
    name: context.name,
    kind,
    pod,
    replicas,
    podDisruptionBudget: replicas && resolveBudget(definition.podDisruptionBudget, replicas),
    strategy: resolveStrategy(definition),
    job: kind === 'Job' || kind === 'CronJob' ? resolveJob(definition) : undefined,
    cron: kind === 'CronJob' ? resolveCron(definition) : undefined,
    statefulSet: kind === 'StatefulSet' ? resolveStatefulSet(definition, context.name, pod) : undefined,
    service,
    prometheus,
    network: resolveNetwork({ ports, service, prometheus, automountToken: pod.automountToken }, context),
    after: unique(definition.after ?? []).map(context.nameOf),
  };
}

const resolveReplicas = (replicas: Given<Replicas>): ReplicasModel =>
  typeof replicas === 'number'
    ? { kind: 'count', count: replicas }
    : {
        kind: 'autoscaler',
        min: replicas.min,
        max: replicas.max,
        cpu: replicas.cpu,
        memory: replicas.memory,
        pods: givenByName(replicas.pods).map(([metric, averageValue]) => ({ metric, averageValue })),
        external: givenByName(replicas.external).map(([metric, { value, averageValue, selector }]) => ({
          metric,
          value,
          averageValue,
          selector,
        })),
        behavior: replicas.behavior,
      };

function resolveBudget(budget: GivenWorkload['podDisruptionBudget'], replicas: ReplicasModel): BudgetModel | undefined {
  if (budget === null) return undefined;
  if (budget === undefined) return leastReplicas(replicas) >= 2 ? { maxUnavailable: 1 } : undefined;
  return budget.minAvailable !== undefined
    ? { minAvailable: budget.minAvailable as number | string }
    : { maxUnavailable: budget.maxUnavailable as number | string };
}

const resolveStrategy = ({ kind, updateStrategy, minReadySeconds, revisionHistoryLimit }: GivenWorkload): StrategyModel => ({
  type: updateStrategy?.type,
  maxSurge: updateStrategy?.maxSurge,
  // For a DaemonSet, only one of the two may be above 0, and Kubernetes sets this one to 1 by default.
  maxUnavailable: updateStrategy?.maxUnavailable ?? (kind === 'DaemonSet' && isSome(updateStrategy?.maxSurge) ? 0 : undefined),
  partition: updateStrategy?.partition,
  minReadySeconds,
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
  serviceName: serviceName ?? (service?.headless && pod.containers[0]!.ports.length > 0 ? name : governingServiceName(name)),
  ports: pod.containers[0]!.ports,
  podManagementPolicy,
  volumeClaims: givenByName(volumeClaims).map(([name, { storage, storageClassName, accessModes }]) => ({
    name,
    storage,
    storageClassName,
    accessModes: [...new Set(accessModes ?? volumeClaimProperties.accessModes.default)],
  })),
});

/** Kinds whose pods come and go, so that nothing connects to them. */
const unaddressed = new Set<WorkloadKind>(['CronJob', 'Job']);

function resolveKubernetesService(
  { service }: GivenWorkload,
  kind: WorkloadKind,
  ports: readonly ServicePortModel[],
): KubernetesServiceModel | undefined {
  if (service === null || unaddressed.has(kind) || ports.length === 0) return undefined;
  return {
    type: service?.type,
    headless: service?.headless ?? kubernetesServiceProperties.headless.default,
    annotations: Object.fromEntries(givenByName(service?.annotations)),
    sessionAffinity: service?.sessionAffinity === 'ClientIP' ? 'ClientIP' : undefined,
    ports,
  };
}

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

/** All addresses. */
const anywhere = ['0.0.0.0/0', '::/0'];

/**
 * Ports of API servers. Their addresses differ between clusters, and policies see these addresses, not that of the Kubernetes Service in
 * front of them.
 */
const apiServerPorts = [443, 6443];

/** The part of a workload that determines its connections. */
interface Talk {
  readonly ports: readonly PortModel[];
  readonly service: KubernetesServiceModel | undefined;
  readonly prometheus: PrometheusModel | undefined;
  /** Whether it has a token for the API server. */
  readonly automountToken: boolean;
}

/** The connections that do not depend on calls: those are only known when all services are resolved. */
function resolveNetwork(
  { ports: listening, service, prometheus, automountToken }: Talk,
  { networkPolicy, routedFrom, monitoring, dns }: WorkloadContext,
): NetworkModel | undefined {
  if (networkPolicy === null) return undefined;
  const namespaces = unique([
    ...(networkPolicy?.ingress?.namespaces ?? []),
    ...routedFrom,
    ...(prometheus && monitoring !== undefined ? [monitoring] : []),
  ]);
  const ownNamespace: PeerModel[] =
    (networkPolicy?.ingress?.ownNamespace ?? networkIngressProperties.ownNamespace.default)
      ? [{ namespace: undefined, workload: undefined }]
      : [];
  const ports = networkPorts(listening);
  const cidrPorts = service ? networkPorts(service.ports) : ports;
  const open = networkPolicy?.ingress?.cidrs ?? (isPublic(service) ? anywhere : []);
  return {
    cidrs: cidrPorts.length === 0 ? [] : unique(open),
    cidrPorts,
    ingress: ports.length === 0 ? [] : [...ownNamespace, ...namespaces.map((namespace) => ({ namespace, workload: undefined }))],
    ports,
    calls: [],
    urls: [],
    dns,
    egressPorts: unique([...(networkPolicy?.egress?.ports ?? []), ...(automountToken ? apiServerPorts : [])]),
  };
}
