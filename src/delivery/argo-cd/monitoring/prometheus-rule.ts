import type { Manifest } from '../../../files/manifest';
import type { PlatformModel } from '../../../model/types/platform-model';
import { applicationAlerts } from './application-alerts';
import { controlPlaneAlerts } from './control-plane-alerts';
import { monitorLabels } from './monitor-labels';

/** The alerts on an Argo CD, for the Prometheus operator. */
export const argoCdPrometheusRule = (platform: PlatformModel): Manifest => ({
  apiVersion: 'monitoring.coreos.com/v1',
  kind: 'PrometheusRule',
  metadata: { name: 'argo-cd', labels: monitorLabels(platform) },
  spec: {
    groups: [
      { name: 'argo-cd-applications', rules: applicationAlerts(platform) },
      { name: 'argo-cd-control-plane', rules: controlPlaneAlerts(platform) },
    ],
  },
});
