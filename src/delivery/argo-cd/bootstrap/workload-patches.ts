import type { Manifest } from '../../../files/manifest';
import { checksumOf, parametersOf } from './parameters';
import { requestsAndLimits, type Component, type Resources, type Size } from './size-of';

/** A strategic merge patch of a workload in Argo CD's manifest. */
export interface WorkloadPatch {
  readonly manifest: Manifest;
  /** Where the workload may be missing: a patch without a target fails the build when it meets nothing, which is what we want of the others. */
  readonly isOptional: boolean;
}

/** A workload of the manifest: its name, its selector, and its containers. */
interface Workload {
  readonly kind: 'Deployment' | 'StatefulSet';
  readonly name: string;
  /** What it selects by, under `app.kubernetes.io/name`. @default - its name */
  readonly selects?: string;
  /** @default - none that is known */
  readonly initContainers?: Readonly<Record<string, Resources>>;
  readonly containers: Readonly<Record<string, Resources>>;
  /** How many pods; undefined leaves that to the manifest. */
  readonly replicas?: number;
  /** Environment variables of its container. */
  readonly env?: Readonly<Record<string, string>>;
  /** What its pods are told when they start. */
  readonly parameters?: Readonly<Record<string, string>>;
  readonly isOptional?: boolean;
}

/** What copies a program or writes a file, before the pod starts. */
const preparation = requestsAndLimits(10, 32, 500, 256);

/** Requests, limits and counts of all that Argo CD runs. */
export function workloadPatches(size: Size, progressiveSyncs: boolean, highlyAvailable: boolean): WorkloadPatch[] {
  const parameters = parametersOf(size, progressiveSyncs);
  const part = (kind: Workload['kind'], name: Component, more: Partial<Workload> = {}): Workload => ({
    kind,
    name,
    containers: { [name]: size.resources[name] },
    parameters: parameters[name],
    ...more,
  });
  const workloads = [
    part('StatefulSet', 'argocd-application-controller', {
      replicas: size.shards,
      // A controller finds its share of the clusters by how many there are.
      env: { ARGOCD_CONTROLLER_REPLICAS: String(size.shards) },
    }),
    part('Deployment', 'argocd-applicationset-controller'),
    part('Deployment', 'argocd-dex-server', {
      initContainers: { copyutil: preparation },
      containers: { dex: size.resources['argocd-dex-server'] },
    }),
    part('Deployment', 'argocd-notifications-controller'),
    part('Deployment', 'argocd-repo-server', {
      initContainers: { copyutil: preparation },
      replicas: size.repoServers > 1 ? size.repoServers : undefined,
    }),
    part('Deployment', 'argocd-server'),
    ...(highlyAvailable ? highlyAvailableRedis(size) : redis(size)),
  ];
  return workloads.map((workload) => ({ manifest: patchOf(workload), isOptional: workload.isOptional ?? false }));
}

/** Optional, because what is highly available has another, and a mirror's URL may not tell. */
const redis = (size: Size): Workload[] => [
  {
    kind: 'Deployment',
    name: 'argocd-redis',
    initContainers: { 'secret-init': preparation },
    containers: { redis: size.resources['argocd-redis'] },
    isOptional: true,
  },
];

const highlyAvailableRedis = (size: Size): Workload[] => [
  {
    kind: 'Deployment',
    name: 'argocd-redis-ha-haproxy',
    initContainers: { 'config-init': preparation, 'secret-init': preparation },
    containers: { haproxy: requestsAndLimits(50, 64, 500, 256) },
    isOptional: true,
  },
  {
    kind: 'StatefulSet',
    name: 'argocd-redis-ha-server',
    selects: 'argocd-redis-ha',
    initContainers: { 'config-init': preparation },
    containers: {
      redis: size.resources['argocd-redis'],
      sentinel: requestsAndLimits(50, 32, 250, 128),
      'split-brain-fix': requestsAndLimits(10, 16, 100, 64),
    },
    isOptional: true,
  },
];

/** It repeats the selector, which never changes: so the patch is a whole object, and can be checked against the schema of its kind. */
function patchOf({ kind, name, selects = name, initContainers, containers, replicas, env, parameters }: Workload): Manifest {
  const patches = (of: Readonly<Record<string, Resources>> = {}) =>
    Object.keys(of)
      .sort()
      .map((container) => ({
        name: container,
        env: container === name && env ? Object.keys(env).map((key) => ({ name: key, value: env[key] })) : undefined,
        resources: of[container],
      }));
  return {
    apiVersion: 'apps/v1',
    kind,
    metadata: { name },
    spec: {
      replicas,
      selector: { matchLabels: { 'app.kubernetes.io/name': selects } },
      serviceName: kind === 'StatefulSet' ? selects : undefined,
      template: {
        metadata: parameters && { annotations: { 'charthouse.dev/parameters': checksumOf(parameters) } },
        spec: {
          initContainers: initContainers && patches(initContainers),
          containers: patches(containers),
        },
      },
    },
  };
}
