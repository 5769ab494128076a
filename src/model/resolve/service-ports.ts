import type { GivenWorkload } from '../../definition/given';
import type { KubernetesServiceDefinition, ServicePort } from '../../definition/service/kubernetes-service-definition';
import type { WorkloadDefinition } from '../../definition/service/workload-definition';
import { usualServicePort } from './resolve-container';
import type { ServicePortModel } from '../types/kubernetes-service-model';
import type { PortModel, PrometheusModel } from '../types/workload-model';

/** Whether a Kubernetes Service can be reached from outside of the cluster. */
export const isPublic = (service: { readonly type?: KubernetesServiceDefinition['type'] } | null | undefined): boolean =>
  service?.type === 'LoadBalancer' || service?.type === 'NodePort';

/**
 * The ports of a workload's Kubernetes Service: those that it names, or all. Metrics are for the cluster: a public one has the scraped port
 * only if the definition names it, or sets its `port`.
 */
export function servicePorts(
  service: GivenWorkload['service'],
  ports: readonly PortModel[],
  definitions: GivenWorkload['ports'],
  prometheus: PrometheusModel | undefined,
): ServicePortModel[] {
  const chosen = service?.ports;
  if (chosen && Object.keys(chosen).length > 0) {
    return ports.flatMap((port) => {
      const definition = Object.hasOwn(chosen, port.name) ? chosen[port.name] : undefined;
      return definition === undefined || definition === null ? [] : [chosenPort(port, definition)];
    });
  }
  const scraped = isPublic(service) ? prometheus?.port : undefined;
  return ports.flatMap((port) =>
    port.port !== undefined && (port.name !== scraped || isPortSaid(definitions?.[port.name]))
      ? [servicePort(port, port.port, undefined)]
      : [],
  );
}

function chosenPort(port: PortModel, definition: number | ServicePort): ServicePortModel {
  const said = typeof definition === 'number' ? { port: definition } : definition;
  const listening = said.port ?? port.port ?? usualServicePort(port.name, port.containerPort);
  return servicePort(port, listening, said.nodePort ?? undefined);
}

const servicePort = (
  { name, containerPort, protocol, appProtocol, hostPort }: PortModel,
  port: number,
  nodePort: number | undefined,
): ServicePortModel => ({ name, containerPort, port, protocol, appProtocol, hostPort, nodePort });

/** Whether the definition of a port sets the port of the Kubernetes Service, or switches it off. */
export const isPortSaid = (definition: NonNullable<WorkloadDefinition['ports']>[string] | undefined): boolean =>
  typeof definition === 'object' && definition !== null && definition.port !== undefined;
