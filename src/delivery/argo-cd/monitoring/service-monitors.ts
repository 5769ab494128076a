import type { Manifest } from '../../../files/manifest';
import type { PlatformModel } from '../../../model/types/platform-model';
import { metricsServices } from './metrics';
import { monitorLabels } from './monitor-labels';

/**
 * Lets the Prometheus operator scrape all components of Argo CD. Argo CD's own NetworkPolicies allow access to these ports from all
 * namespaces.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/metrics/#prometheus-operator
 */
export const serviceMonitors = (platform: PlatformModel): Manifest[] =>
  Object.values(metricsServices)
    .map((name) => ({
      apiVersion: 'monitoring.coreos.com/v1',
      kind: 'ServiceMonitor',
      metadata: { name, labels: monitorLabels(platform) },
      spec: { endpoints: [{ port: 'metrics' }], selector: { matchLabels: { 'app.kubernetes.io/name': name } } },
    }))
    .sort((a, b) => (a.metadata.name < b.metadata.name ? -1 : 1));
