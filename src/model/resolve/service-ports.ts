import type { GivenWorkload } from '../../definition/given';
import type { KubernetesServiceDefinition, WorkloadDefinition } from '../../definition/service/workload-definition';
import type { PortModel, PrometheusModel, ServicePortModel } from '../types/workload-model';

/** Whether a Service is reached from outside the cluster. */
export const isPublic = (service: { readonly type?: KubernetesServiceDefinition['type'] } | null | undefined): boolean =>
  service?.type === 'LoadBalancer' || service?.type === 'NodePort';

/** The ports that a workload's Service has. Metrics are for the cluster: a public Service has the scraped port only where the definition says its `port`. */
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

/** Whether the definition of a port says where the Service listens, be it nowhere. */
export const isPortSaid = (definition: NonNullable<WorkloadDefinition['ports']>[string] | undefined): boolean =>
  typeof definition === 'object' && definition !== null && definition.port !== undefined;
