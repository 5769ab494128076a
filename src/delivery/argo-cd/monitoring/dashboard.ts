import type { Manifest } from '../../../files/manifest';
import type { PlatformModel } from '../../../model/types/platform-model';
import { dashboardPanels } from './dashboard-panels';
import { series } from './metrics';
import { arrange, datasource } from './panel';

/**
 * The dashboard of an Argo CD, in a ConfigMap with the label that Grafana's sidecar looks for.
 *
 * @see https://grafana.com/docs/grafana/latest/visualizations/dashboards/build-dashboards/view-dashboard-json-model/
 */
export const dashboard = (platform: PlatformModel): Manifest => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name: 'argo-cd-dashboard', labels: { grafana_dashboard: '1' } },
  data: { 'argo-cd.json': `${JSON.stringify(dashboardModel(platform), null, 2)}\n` },
});

const dashboardModel = (platform: PlatformModel): object => ({
  uid: `argo-cd-${platform.name}`.slice(0, 40),
  title: `Argo CD of ${platform.name}`,
  tags: ['argo-cd'],
  schemaVersion: 39,
  version: 1,
  editable: false,
  graphTooltip: 1,
  refresh: '1m',
  time: { from: 'now-6h', to: 'now' },
  timezone: 'browser',
  links:
    platform.argoCd.url === undefined
      ? []
      : [{ type: 'link', title: 'Argo CD', url: platform.argoCd.url, icon: 'external link', targetBlank: true }],
  templating: {
    list: [
      { name: 'datasource', label: 'Prometheus', type: 'datasource', query: 'prometheus', refresh: 1 },
      {
        name: 'project',
        label: 'Project',
        type: 'query',
        datasource,
        query: { qryType: 1, query: `label_values(${series('argocd_app_info', 'controller', platform)},project)`, refId: 'project' },
        refresh: 2,
        sort: 1,
        multi: true,
        includeAll: true,
        allValue: '.*',
        current: { text: ['All'], value: ['$__all'] },
      },
    ],
  },
  panels: arrange(dashboardPanels(platform)),
});
