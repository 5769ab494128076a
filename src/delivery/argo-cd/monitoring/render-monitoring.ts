import type { GeneratedFile } from '../../../files/file-tree';
import { Documents } from '../../../files/yaml';
import { argoCdFolder, monitoringFolder } from '../../../names/paths';
import type { ArgoCdInstance, PlatformModel } from '../../../model/types/platform-model';
import { dashboard } from './dashboard';
import { monitoringApplication } from './monitoring-application';
import { argoCdPrometheusRule } from './prometheus-rule';
import { serviceMonitors } from './service-monitors';

/** The monitoring of an Argo CD, and the Application that applies it; nothing if the platform does not name the namespace of Prometheus. */
export function renderMonitoring(platform: PlatformModel, instance: ArgoCdInstance): GeneratedFile[] {
  if (platform.monitoring.namespace === undefined) return [];
  const folder = monitoringFolder(instance.cluster);
  return [
    {
      path: `${folder}/kustomization.yaml`,
      content: {
        apiVersion: 'kustomize.config.k8s.io/v1beta1',
        kind: 'Kustomization',
        namespace: platform.argoCd.namespace,
        resources: ['dashboard.yaml', 'prometheus-rules.yaml', 'service-monitors.yaml'],
      },
    },
    { path: `${folder}/dashboard.yaml`, content: dashboard(platform) },
    { path: `${folder}/prometheus-rules.yaml`, content: argoCdPrometheusRule(platform) },
    { path: `${folder}/service-monitors.yaml`, content: new Documents(serviceMonitors(platform)) },
    { path: `${argoCdFolder(instance.cluster)}/monitoring.yaml`, content: monitoringApplication(platform, instance) },
  ];
}
