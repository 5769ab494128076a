import { ownContainer, type WorkloadModel } from '../model/types/workload-model';

/**
 * Annotations that tell a Prometheus without operator where to scrape. In the base, the port may be missing: environments that have it then
 * add the annotations.
 *
 * @see https://prometheus.io/docs/prometheus/latest/configuration/configuration/#kubernetes_sd_config
 */
export function prometheusAnnotations(workload: Pick<WorkloadModel, 'pod' | 'prometheus'>): Record<string, string> {
  const { prometheus } = workload;
  if (prometheus?.by !== 'annotations') return {};
  const port = ownContainer(workload).ports.find(({ name }) => name === prometheus.port);
  if (!port) return {};
  return {
    'prometheus.io/port': String(port.containerPort),
    'prometheus.io/scrape': 'true',
    ...(prometheus.path === undefined ? {} : { 'prometheus.io/path': prometheus.path }),
  };
}
