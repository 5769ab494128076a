import { canonicalDuration } from '../definition/formats/duration';
import { fillIn } from '../definition/formats/placeholders';
import type { ProbeDefinition, Replicas, ResourceQuantities, SecretDefinition, Workload } from '../definition/service-definition';
import {
  leastReplicas,
  type BudgetModel,
  type ImageModel,
  type PortModel,
  type ProbeModel,
  type ReplicasModel,
  type SecretModel,
  type WorkloadModel,
} from './service-model';

/** What a workload is part of. */
export interface WorkloadContext {
  readonly service: string;
  readonly team: string;
  /** Undefined for the base. */
  readonly environment?: string;
  readonly images: readonly ImageModel[];
  readonly secretStore: string;
}

/** Fills in what a merged definition leaves open; `null` has switched a property off, and is not filled in. */
export function resolveWorkload(definition: Workload, context: WorkloadContext): WorkloadModel {
  const ports = resolvePorts(definition.ports ?? {});
  const replicas = resolveReplicas(definition.replicas ?? 1);
  const secrets = sorted(given(definition.secrets ?? {}));
  const { securityContext, prometheus } = definition;
  return {
    image: context.images[0]!.repository,
    ports,
    probes: resolveProbes(definition, ports),
    resources: { requests: quantities(definition.resources?.requests), limits: quantities(definition.resources?.limits) },
    securityContext: {
      runAsUser: securityContext?.runAsUser ?? undefined,
      runAsGroup: securityContext?.runAsGroup ?? undefined,
      runAsNonRoot: securityContext?.runAsNonRoot ?? true,
      fsGroup: securityContext?.fsGroup ?? undefined,
      readOnlyRootFilesystem: securityContext?.readOnlyRootFilesystem ?? true,
    },
    env: given(definition.env ?? {}).map(([name, value]) => ({ name, value })),
    envFrom: secrets.map(([name]) => name),
    secrets: secrets.map(([name, secret]) => resolveSecret(name, secret, context)),
    replicas,
    podDisruptionBudget: resolveBudget(definition.podDisruptionBudget, replicas),
    spread: leastReplicas(replicas) >= 2,
    prometheus: prometheus ? { port: choosePort(ports, prometheus.port), path: prometheus.path ?? undefined } : undefined,
    networkPolicy:
      definition.networkPolicy === null
        ? undefined
        : {
            ingressNamespaces: unique(definition.networkPolicy?.ingress?.namespaces ?? []),
            egressPorts: unique(definition.networkPolicy?.egress?.ports ?? []),
          },
  };
}

/** Entries that are not switched off. */
const given = <V>(map: Readonly<Record<string, V | null>>): [string, V][] =>
  Object.entries(map).filter((entry): entry is [string, V] => entry[1] !== null && entry[1] !== undefined);

const sorted = <V>(entries: [string, V][]): [string, V][] => entries.sort(([a], [b]) => (a < b ? -1 : 1));

const unique = <V extends string | number>(values: readonly V[]): V[] => [...new Set(values)].sort((a, b) => (a < b ? -1 : 1));

function resolvePorts(ports: NonNullable<Workload['ports']>): PortModel[] {
  const resolved = sorted(given(ports)).map(([name, port]) => {
    const { containerPort, port: service } = typeof port === 'number' ? { containerPort: port, port: undefined } : port;
    return { name, containerPort, port: service ?? (name === 'http' ? 80 : containerPort) };
  });
  return [...resolved.filter(({ name }) => name === 'http'), ...resolved.filter(({ name }) => name !== 'http')];
}

/** The port that is named, or else `http`, or else the only one. */
const choosePort = (ports: readonly PortModel[], name: string | undefined): string | undefined =>
  name ?? (ports[0]?.name === 'http' || ports.length === 1 ? ports[0]!.name : undefined);

function resolveProbes({ probes }: Workload, ports: readonly PortModel[]): WorkloadModel['probes'] {
  const resolve = (probe: ProbeDefinition): ProbeModel => ({
    path: probe.path,
    port: choosePort(ports, probe.port),
    initialDelaySeconds: probe.initialDelaySeconds ?? undefined,
    periodSeconds: probe.periodSeconds ?? undefined,
    timeoutSeconds: probe.timeoutSeconds ?? undefined,
    failureThreshold: probe.failureThreshold ?? undefined,
  });
  return Object.fromEntries(given<ProbeDefinition>({ ...probes }).map(([kind, probe]) => [kind, resolve(probe)]));
}

const quantities = (amounts: ResourceQuantities | null | undefined): Record<string, string> =>
  Object.fromEntries(sorted(given<string | number>({ ...amounts })).map(([resource, amount]) => [resource, String(amount)]));

function resolveSecret(name: string, secret: SecretDefinition, { service, team, environment, secretStore }: WorkloadContext): SecretModel {
  return {
    name,
    key: fillIn(secret.key ?? '{team}/{environment}/{service}', { service, team, environment }),
    refreshInterval: canonicalDuration(secret.refreshInterval ?? '1h'),
    store: secretStore,
  };
}

const resolveReplicas = (replicas: Replicas): ReplicasModel =>
  typeof replicas === 'number'
    ? { kind: 'count', count: replicas }
    : { kind: 'autoscaler', min: replicas.min, max: replicas.max, cpu: replicas.cpu ?? undefined, memory: replicas.memory ?? undefined };

function resolveBudget(budget: Workload['podDisruptionBudget'], replicas: ReplicasModel): BudgetModel | undefined {
  if (budget) {
    const { minAvailable, maxUnavailable } = budget as { minAvailable?: number | string; maxUnavailable?: number | string };
    return minAvailable === undefined ? { maxUnavailable: maxUnavailable! } : { minAvailable };
  }
  return budget === undefined && leastReplicas(replicas) >= 2 ? { maxUnavailable: 1 } : undefined;
}
