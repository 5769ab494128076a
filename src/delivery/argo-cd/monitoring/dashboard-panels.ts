import type { PlatformModel } from '../../../model/types/platform-model';
import { counted, metricsServices, series } from './metrics';
import type { Panel } from './panel';

/** The panels of an Argo CD's dashboard, the most important ones first. */
export const dashboardPanels = (platform: PlatformModel): Panel[] => [
  ...overview(platform),
  ...applications(platform),
  ...controller(platform),
  ...repoServerAndNotifications(platform),
  ...pods(platform),
];

/** The projects that the user of the dashboard selects. */
const chosen = 'project=~"$project"';

const stat = { type: 'stat', size: { w: 6, h: 4 } } as const;
const half = { type: 'timeseries', size: { w: 12, h: 8 } } as const;

const overview = (platform: PlatformModel): Panel[] => {
  const info = (...labels: string[]) => `sum(${series('argocd_app_info', 'controller', platform, chosen, ...labels)}) or vector(0)`;
  return [
    { ...stat, title: 'Applications', description: 'How many there are', targets: [{ expr: info() }] },
    {
      ...stat,
      title: 'Out of sync',
      description: 'How many are not as Git says',
      targets: [{ expr: info('sync_status="OutOfSync"') }],
    },
    { ...stat, title: 'Degraded', description: 'How many are not well', targets: [{ expr: info('health_status="Degraded"') }], redFrom: 1 },
    {
      ...stat,
      title: 'Clusters out of reach',
      description: 'How many clusters cannot be delivered to',
      targets: [
        { expr: `count(max by (server) (${series('argocd_cluster_connection_status', 'controller', platform)}) == 0) or vector(0)` },
      ],
      redFrom: 1,
    },
  ];
};

const applications = (platform: PlatformModel): Panel[] => {
  const info = (...labels: string[]) => series('argocd_app_info', 'controller', platform, chosen, ...labels);
  const syncs = (...labels: string[]) => series('argocd_app_sync_total', 'controller', platform, chosen, 'dry_run="false"', ...labels);
  const columns = 'name, project, dest_server, dest_namespace, sync_status, health_status';
  return [
    {
      ...half,
      title: 'Sync status',
      description: 'Applications by how they compare with Git',
      targets: [{ expr: `sum by (sync_status) (${info()})`, legend: '{{sync_status}}' }],
    },
    {
      ...half,
      title: 'Health',
      description: 'Applications by how they are',
      targets: [{ expr: `sum by (health_status) (${info()})`, legend: '{{health_status}}' }],
    },
    {
      title: 'Not as they should be',
      description: 'Applications that are out of sync, or not healthy',
      type: 'table',
      size: { w: 24, h: 8 },
      targets: [{ expr: `sum by (${columns}) (${info('sync_status!="Synced"')} or ${info('health_status!="Healthy"')})` }],
    },
    {
      ...half,
      title: 'Syncs',
      description: 'Syncs that ended, by how they ended',
      targets: [{ expr: `sum by (phase) ${counted(syncs(), '$__rate_interval')}`, legend: '{{phase}}' }],
    },
    {
      ...half,
      title: 'Failed syncs',
      description: 'Syncs that failed, by Application',
      targets: [{ expr: `sum by (name) ${counted(syncs('phase=~"Error|Failed"'), '$__rate_interval')} > 0`, legend: '{{name}}' }],
    },
  ];
};

const controller = (platform: PlatformModel): Panel[] => [
  {
    ...half,
    title: 'Comparing an Application',
    description: 'How long it takes, for nineteen in twenty, by cluster',
    unit: 's',
    targets: [
      {
        expr: `histogram_quantile(0.95, sum by (dest_server, le) (rate(${series('argocd_app_reconcile_bucket', 'controller', platform)}[$__rate_interval])))`,
        legend: '{{dest_server}}',
      },
    ],
  },
  {
    ...half,
    title: 'Queues',
    description: 'What waits to be compared or synced',
    targets: [
      { expr: `sum by (name) (${series('workqueue_depth', 'controller', platform, 'name=~"(app|project)_.*"')})`, legend: '{{name}}' },
    ],
  },
  {
    ...half,
    title: 'Objects in the cache',
    description: 'How many objects of each cluster the controller watches',
    targets: [{ expr: `sum by (server) (${series('argocd_cluster_api_resource_objects', 'controller', platform)})`, legend: '{{server}}' }],
  },
  {
    ...half,
    title: 'Requests to clusters',
    description: 'What the controller asks API servers, by what they answer',
    unit: 'reqps',
    targets: [
      {
        expr: `sum by (response_code) (rate(${series('argocd_app_k8s_request_total', 'controller', platform)}[$__rate_interval]))`,
        legend: '{{response_code}}',
      },
    ],
  },
];

const repoServerAndNotifications = (platform: PlatformModel): Panel[] => [
  {
    ...half,
    title: 'Waiting for the repo server',
    description: 'Requests that wait for others on the same repository',
    targets: [{ expr: `sum by (repo) (${series('argocd_repo_pending_request_total', 'repoServer', platform)})`, legend: '{{repo}}' }],
  },
  {
    ...half,
    title: 'Git',
    description: 'Requests of the repo server, by what they are',
    unit: 'reqps',
    targets: [
      {
        expr: `sum by (request_type) (rate(${series('argocd_git_request_total', 'repoServer', platform)}[$__rate_interval]))`,
        legend: '{{request_type}}',
      },
    ],
  },
  {
    ...half,
    title: 'Notifications',
    description: 'What was delivered, and what was not',
    targets: [
      {
        expr: `sum by (exported_service, succeeded) ${counted(series('argocd_notifications_deliveries_total', 'notifications', platform), '$__rate_interval')}`,
        legend: '{{exported_service}} succeeded: {{succeeded}}',
      },
    ],
  },
];

const pods = (platform: PlatformModel): Panel[] => {
  const everyPart = `job=~"${Object.values(metricsServices).join('|')}",namespace="${platform.argoCd.namespace}"`;
  return [
    {
      ...half,
      title: 'Memory',
      description: 'Of each pod of Argo CD',
      unit: 'bytes',
      targets: [{ expr: `sum by (pod) (process_resident_memory_bytes{${everyPart}})`, legend: '{{pod}}' }],
    },
    {
      ...half,
      title: 'Processors',
      description: 'How many each pod of Argo CD keeps busy',
      targets: [{ expr: `sum by (pod) (rate(process_cpu_seconds_total{${everyPart}}[$__rate_interval]))`, legend: '{{pod}}' }],
    },
  ];
};
