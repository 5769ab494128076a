import type { Manifest } from '../../../files/manifest';
import { checksumOf, parametersOf } from './parameters';
import { requestsAndLimits, type Component, type Resources, type Size } from './size-of';

/** A strategic merge patch of a workload in Argo CD's manifest. */
export interface WorkloadPatch {
  readonly manifest: Manifest;
  /** Whether the workload may be missing. For other workloads, a patch without a target must fail the build. */
  readonly isOptional: boolean;
}

/** A workload of the manifest. */
interface Workload {
  readonly kind: 'Deployment' | 'StatefulSet';
  readonly name: string;
  /** The value of `app.kubernetes.io/name` in its selector. @default - its name */
  readonly selects?: string;
  /** @default - none */
  readonly initContainers?: Readonly<Record<string, Resources>>;
  readonly containers: Readonly<Record<string, Resources>>;
  /** Number of pods. @default - as in the manifest */
  readonly replicas?: number;
  /** Environment variables of its container. */
  readonly env?: Readonly<Record<string, string>>;
  /** Parameters that its pods read when they start. */
  readonly parameters?: Readonly<Record<string, string>>;
  readonly isOptional?: boolean;
}

/** For an init container that copies a program or writes a file. */
const preparation = requestsAndLimits(10, 32, 500, 256);

/** Requests, limits and replicas of all workloads of Argo CD. */
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
      // A controller computes its share of the clusters from the number of controllers.
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

/** Optional, because the highly available manifest has another Redis, and the URL of a mirror may not tell which manifest it is. */
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

/** The patch repeats the selector, which never changes. So it is a complete object, and can be checked against the schema of its kind. */
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
