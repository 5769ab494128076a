import type { PodSecurityModel } from './instance-model';
import type { PlatformModel } from './platform-model';
import type { ServiceModel } from './service-model';

/** A namespace of a cluster, with the least strict Pod Security Standard that a service in it asks for. */
export interface ClusterNamespace {
  readonly name: string;
  readonly podSecurity: PodSecurityModel['level'];
  /** Why it is not `restricted`: one reason per service that says so, sorted. */
  readonly reasons: readonly string[];
}

/** A cluster, and the namespaces of services on it, by name. */
export interface ClusterNamespaces {
  readonly cluster: string;
  readonly namespaces: readonly ClusterNamespace[];
}

const order: readonly PodSecurityModel['level'][] = ['restricted', 'baseline', 'privileged'];

/** The namespaces that services are deployed to, by cluster; a cluster without any is left out. */
export function clusterNamespaces({ clusters }: PlatformModel, services: readonly ServiceModel[]): ClusterNamespaces[] {
  const found = new Map<string, Map<string, ClusterNamespace>>(clusters.map(({ name }) => [name, new Map<string, ClusterNamespace>()]));
  for (const { name: service, deployments } of services) {
    for (const { namespace, overlays } of deployments) {
      for (const { instance, applications } of overlays) {
        for (const { cluster } of applications) {
          const namespaces = found.get(cluster.name)!;
          namespaces.set(namespace, widened(namespaces.get(namespace) ?? strict(namespace), instance.podSecurity, service));
        }
      }
    }
  }
  return [...found]
    .filter(([, namespaces]) => namespaces.size > 0)
    .map(([cluster, namespaces]) => ({ cluster, namespaces: [...namespaces.values()].sort((a, b) => (a.name < b.name ? -1 : 1)) }));
}

const strict = (name: string): ClusterNamespace => ({ name, podSecurity: 'restricted', reasons: [] });

function widened(namespace: ClusterNamespace, { level, reason }: PodSecurityModel, service: string): ClusterNamespace {
  if (reason === undefined) return namespace;
  return {
    name: namespace.name,
    podSecurity: order[Math.max(order.indexOf(level), order.indexOf(namespace.podSecurity))]!,
    reasons: [...new Set([...namespace.reasons, `${service}: ${reason}`])].sort(),
  };
}
