import type { GivenWorkload } from '../../definition/given';
import type { KubernetesServiceDefinition, WorkloadDefinition } from '../../definition/service/workload-definition';
import type { PortModel, PrometheusModel, ServicePortModel } from '../types/workload-model';

/** Whether a Kubernetes Service can be reached from outside of the cluster. */
export const isPublic = (service: { readonly type?: KubernetesServiceDefinition['type'] } | null | undefined): boolean =>
  service?.type === 'LoadBalancer' || service?.type === 'NodePort';

/**
 * The ports of a workload's Kubernetes Service. Metrics are for the cluster: a public one has the scraped port only if the definition sets
 * its `port`.
 */
export function servicePorts(
  { service, ports: definitions }: GivenWorkload,
  ports: readonly PortModel[],
  prometheus: PrometheusModel | undefined,
): ServicePortModel[] {
  const scraped = isPublic(service) ? prometheus?.port : undefined;
  return ports.filter(
    (port): port is ServicePortModel => port.port !== undefined && (port.name !== scraped || isPortSaid(definitions?.[port.name])),
  );
}

/** Whether the definition of a port sets the port of the Kubernetes Service, or switches it off. */
export const isPortSaid = (definition: NonNullable<WorkloadDefinition['ports']>[string] | undefined): boolean =>
  typeof definition === 'object' && definition !== null && definition.port !== undefined;
