import type { InstanceModel } from '../model/instance-model';
import { selectorLabels } from '../model/names';
import type { PrometheusModel, WorkloadModel } from '../model/workload-model';
import { customResource, type Resource } from './resource';

/** Whether a ServiceMonitor reads the pods. In the base there may be no port to read from yet. */
export const isMonitored = (prometheus: PrometheusModel | undefined): boolean =>
  prometheus?.by === 'ServiceMonitor' && prometheus.port !== undefined;

/**
 * Tells the Prometheus operator to scrape the pods behind the workload's Service.
 *
 * @see https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.ServiceMonitor
 */
export function serviceMonitor({ prometheus, name }: WorkloadModel, { monitorLabels }: Pick<InstanceModel, 'monitorLabels'>): Resource[] {
  if (!isMonitored(prometheus)) return [];
  const { port, path, interval } = prometheus!;
  return [
    customResource({
      apiVersion: 'monitoring.coreos.com/v1',
      kind: 'ServiceMonitor',
      metadata: { name, labels: { ...monitorLabels, ...selectorLabels(name) } },
      spec: {
        endpoints: [{ port, ...(path === undefined ? {} : { path }), ...(interval === undefined ? {} : { interval }) }],
        selector: { matchLabels: selectorLabels(name) },
      },
    }),
  ];
}
