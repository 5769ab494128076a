import type { PlatformModel } from '../../../model/types/platform-model';
import type { Alert } from './alert';
import { counted, series } from './metrics';

/** Alerts on Argo CD itself. */
export const controlPlaneAlerts = (platform: PlatformModel): Alert[] => [
  absent(platform),
  clusterUnreachable(platform),
  queueLong(platform),
  reconciliationSlow(platform),
  requestsPending(platform),
  gitFailing(platform),
  notificationsFailing(platform),
];

const absent = (platform: PlatformModel): Alert => ({
  alert: 'ArgoCdAbsent',
  expr: `absent(${series('up', 'controller', platform)} == 1)`,
  for: '10m',
  labels: { severity: 'critical' },
  annotations: {
    summary: "Argo CD's application controller cannot be scraped",
    description: 'Nothing is synced while it does not run, and no other alert on Applications can fire.',
  },
});

const clusterUnreachable = (platform: PlatformModel): Alert => ({
  alert: 'ArgoCdClusterUnreachable',
  expr: `max by (server) (${series('argocd_cluster_connection_status', 'controller', platform)}) == 0`,
  for: '10m',
  labels: { severity: 'critical' },
  annotations: {
    summary: 'Argo CD cannot reach the cluster {{ $labels.server }}',
    description: 'Nothing is delivered there, and what runs there is not watched.',
  },
});

const queueLong = (platform: PlatformModel): Alert => ({
  alert: 'ArgoCdQueueLong',
  // By default, Argo CD compares 20 Applications and syncs 10 concurrently.
  expr: `sum by (name, pod) (${series('workqueue_depth', 'controller', platform, 'name=~"app_(reconciliation|operation_processing)_queue"')}) > 20`,
  for: '15m',
  labels: { severity: 'warning' },
  annotations: {
    summary: 'The queue {{ $labels.name }} of {{ $labels.pod }} does not get short',
    description: 'More Applications wait than are worked on: changes arrive late. The controller needs more processors, or more shards.',
  },
});

const reconciliationSlow = (platform: PlatformModel): Alert => ({
  alert: 'ArgoCdReconciliationSlow',
  expr: `histogram_quantile(0.95, sum by (dest_server, le) (rate(${series('argocd_app_reconcile_bucket', 'controller', platform)}[10m]))) > 8`,
  for: '15m',
  labels: { severity: 'warning' },
  annotations: {
    summary: 'Argo CD is slow to compare Applications on {{ $labels.dest_server }}',
    description: 'One in twenty takes more than eight seconds: its API server is slow, or the repo server.',
  },
});

const requestsPending = (platform: PlatformModel): Alert => ({
  alert: 'ArgoCdRepositoryRequestsPending',
  expr: `sum by (repo) (${series('argocd_repo_pending_request_total', 'repoServer', platform)}) > 10`,
  for: '10m',
  labels: { severity: 'warning' },
  annotations: {
    summary: 'Requests for {{ $labels.repo }} wait for the repo server',
    description: 'Its manifests are rendered one after another. The repo server needs more replicas.',
  },
});

const gitFailing = (platform: PlatformModel): Alert => ({
  alert: 'ArgoCdGitFailing',
  // Not by repository: the counters only have the folder of its clone.
  expr: `${failuresOf(platform, 'argocd_git_fetch_fail_total')} + ${failuresOf(platform, 'argocd_git_lsremote_fail_total')} > 0`,
  for: '30m',
  labels: { severity: 'warning' },
  annotations: {
    summary: 'Argo CD keeps failing to read a Git repository',
    description: "What is merged there does not arrive. The repo server's log names the repository.",
  },
});

const notificationsFailing = (platform: PlatformModel): Alert => ({
  alert: 'ArgoCdNotificationsFailing',
  expr: `sum by (exported_service, trigger) ${counted(series('argocd_notifications_deliveries_total', 'notifications', platform, 'succeeded="false"'), '15m')} > 2`,
  labels: { severity: 'warning' },
  annotations: {
    summary: 'Argo CD cannot tell of {{ $labels.trigger }} by {{ $labels.exported_service }}',
    description: 'It tries again until it can. The Secret argocd-notifications-secret may lack a key, or a channel may not know the app.',
  },
});

/** How often the repo server failed in 15 minutes. No series counts as 0, so that the values can be added. */
const failuresOf = (platform: PlatformModel, counter: string): string =>
  `(sum(${counted(series(counter, 'repoServer', platform), '15m')}) or vector(0))`;
