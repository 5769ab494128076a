import type { PodSecurityModel } from '../types/service-spec-model';
import { namespaceMetadata, type MergedNamespaceMetadata } from './namespace-metadata';
import type { PlatformModel } from '../types/platform-model';
import type { ServiceModel } from '../types/service-model';

/** A namespace on a cluster, with the least strict Pod Security Standard that one of its services needs. */
export interface ClusterNamespace extends MergedNamespaceMetadata {
  readonly name: string;
  readonly podSecurity: PodSecurityModel['level'];
  /** Why it is not `restricted`: one reason per service, sorted. */
  readonly reasons: readonly string[];
}

/** A cluster, and its namespaces with services, by name. */
export interface ClusterNamespaces {
  readonly cluster: string;
  readonly namespaces: readonly ClusterNamespace[];
}

const order: readonly PodSecurityModel['level'][] = ['restricted', 'baseline', 'privileged'];

/** The namespaces with services, by cluster; clusters without any are omitted. */
export function clusterNamespaces(platform: PlatformModel, services: readonly ServiceModel[]): ClusterNamespaces[] {
  const { clusters } = platform;
  const found = new Map<string, Map<string, ClusterNamespace>>(clusters.map(({ name }) => [name, new Map<string, ClusterNamespace>()]));
  for (const { name: service, team, stages } of services) {
    for (const { environment, namespace, overlays } of stages) {
      const metadata = namespaceMetadata(platform, environment, team);
      for (const { spec, applications } of overlays) {
        for (const { cluster } of applications) {
          const namespaces = found.get(cluster.name)!;
          const known = withMetadata(namespaces.get(namespace) ?? strict(namespace), metadata);
          namespaces.set(namespace, widened(known, spec.podSecurity, service));
        }
      }
    }
  }
  return [...found]
    .filter(([, namespaces]) => namespaces.size > 0)
    .map(([cluster, namespaces]) => ({ cluster, namespaces: [...namespaces.values()].sort((a, b) => (a.name < b.name ? -1 : 1)) }));
}

/** Returns the Pod Security Standard of a namespace on a cluster; undefined if no service runs there, because its labels are not ours. */
export type PodSecurityIn = (cluster: string, namespace: string) => PodSecurityModel['level'] | undefined;

/** The standards of all namespaces with services. They are collected at the first call. */
export function podSecurityIn(platform: PlatformModel, services: readonly ServiceModel[]): PodSecurityIn {
  let levels: Map<string, PodSecurityModel['level']> | undefined;
  const collect = (): Map<string, PodSecurityModel['level']> =>
    new Map(
      clusterNamespaces(platform, services).flatMap(({ cluster, namespaces }) =>
        namespaces.map(({ name, podSecurity }) => [`${cluster} ${name}`, podSecurity] as const),
      ),
    );
  return (cluster, namespace) => (levels ??= collect()).get(`${cluster} ${namespace}`);
}

const strict = (name: string): ClusterNamespace => ({ name, podSecurity: 'restricted', reasons: [], labels: {}, annotations: {} });

/** Services that share a namespace may set the same labels, or different ones. */
const withMetadata = (namespace: ClusterNamespace, { labels, annotations }: MergedNamespaceMetadata): ClusterNamespace => ({
  ...namespace,
  labels: { ...namespace.labels, ...labels },
  annotations: { ...namespace.annotations, ...annotations },
});

function widened(namespace: ClusterNamespace, { level, reason }: PodSecurityModel, service: string): ClusterNamespace {
  if (reason === undefined) return namespace;
  return {
    ...namespace,
    podSecurity: order[Math.max(order.indexOf(level), order.indexOf(namespace.podSecurity))]!,
    reasons: [...new Set([...namespace.reasons, `${service}: ${reason}`])].sort(),
  };
}
