import type { ServiceSpecModel } from '../model/types/service-spec-model';
import { selectorLabels } from '../names/kubernetes';
import type { PrometheusModel, WorkloadModel } from '../model/types/workload-model';
import { customResource, type Resource } from './resource';

/** Whether a ServiceMonitor scrapes the pods. In the base, the port may be missing. */
export const isMonitored = (prometheus: PrometheusModel | undefined): boolean =>
  prometheus?.by === 'ServiceMonitor' && prometheus.port !== undefined;

/**
 * A ServiceMonitor, so that the Prometheus operator scrapes the pods behind the workload's Service.
 *
 * @see https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.ServiceMonitor
 */
export function serviceMonitor(
  { prometheus, name, service }: Pick<WorkloadModel, 'prometheus' | 'name' | 'service'>,
  { monitorLabels }: Pick<ServiceSpecModel, 'monitorLabels'>,
): Resource[] {
  if (!isMonitored(prometheus)) return [];
  const { port, path, interval } = prometheus!;
  // Prometheus also finds ports of the pods that are not ports of the Service.
  const endpointPort = service && !service.ports.some(({ name: each }) => each === port) ? { targetPort: port } : { port };
  return [
    customResource({
      apiVersion: 'monitoring.coreos.com/v1',
      kind: 'ServiceMonitor',
      metadata: { name, labels: { ...monitorLabels, ...selectorLabels(name) } },
      spec: {
        endpoints: [{ ...endpointPort, ...(path === undefined ? {} : { path }), ...(interval === undefined ? {} : { interval }) }],
        selector: { matchLabels: selectorLabels(name) },
      },
    }),
  ];
}
