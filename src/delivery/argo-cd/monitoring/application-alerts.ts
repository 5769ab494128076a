import type { PlatformModel } from '../../../model/types/platform-model';
import type { Alert } from './alert';
import { counted, series } from './metrics';

/** Alerts on Applications, and on what creates them. */
export const applicationAlerts = (platform: PlatformModel): Alert[] => [
  outOfSync(platform),
  syncAwaited(platform),
  notCompared(platform),
  degraded(platform),
  syncFailed(platform),
  ...(platform.argoCd.layout === 'application-sets' ? [applicationSetBroken(platform)] : []),
];

const outOfSync = (platform: PlatformModel): Alert => ({
  alert: 'ArgoCdApplicationOutOfSync',
  expr: applicationsWith(platform, 'autosync_enabled="true"', 'sync_status="OutOfSync"'),
  for: '1h',
  labels: { severity: 'warning' },
  annotations: {
    summary: '{{ $labels.name }} has been out of sync for an hour',
    description: 'Argo CD syncs it by itself, and has not: its syncs fail, or a sync window holds them back.',
    ...linkOf(platform),
  },
});

const syncAwaited = (platform: PlatformModel): Alert => ({
  alert: 'ArgoCdSyncAwaited',
  expr: applicationsWith(platform, 'autosync_enabled="false"', 'sync_status="OutOfSync"'),
  for: '1d',
  labels: { severity: 'info' },
  annotations: {
    summary: '{{ $labels.name }} has been behind Git for a day',
    description: 'It waits for a person to sync it, or for the environments before it.',
    ...linkOf(platform),
  },
});

const notCompared = (platform: PlatformModel): Alert => ({
  alert: 'ArgoCdApplicationNotCompared',
  expr: applicationsWith(platform, 'sync_status="Unknown"'),
  for: '15m',
  labels: { severity: 'warning' },
  annotations: {
    summary: 'Argo CD cannot tell whether {{ $labels.name }} is in sync',
    description: 'Its manifests cannot be rendered, its repository cannot be read, or its cluster cannot be reached.',
    ...linkOf(platform),
  },
});

const degraded = (platform: PlatformModel): Alert => ({
  alert: 'ArgoCdApplicationDegraded',
  expr: applicationsWith(platform, 'health_status="Degraded"'),
  for: '15m',
  labels: { severity: 'warning' },
  annotations: {
    summary: '{{ $labels.name }} has been degraded for a quarter of an hour',
    description: 'An object of it in {{ $labels.dest_namespace }} is not well.',
    ...linkOf(platform),
  },
});

const syncFailed = (platform: PlatformModel): Alert => ({
  alert: 'ArgoCdSyncFailed',
  expr: `sum by (dest_server, name, project) ${counted(series('argocd_app_sync_total', 'controller', platform, 'dry_run="false"', 'phase=~"Error|Failed"'), '15m')} > 0`,
  labels: { severity: 'warning' },
  annotations: {
    summary: 'A sync of {{ $labels.name }} has failed',
    description: 'All its retries have failed, too. The Application says why.',
    ...linkOf(platform),
  },
});

const applicationSetBroken = (platform: PlatformModel): Alert => ({
  alert: 'ArgoCdApplicationSetBroken',
  expr: `max by (name, resource_update_status) (${series('argocd_appset_info', 'applicationSets', platform, 'resource_update_status!="ApplicationSetUpToDate"')}) > 0`,
  for: '15m',
  labels: { severity: 'warning' },
  annotations: {
    summary: 'The ApplicationSet {{ $labels.name }} cannot bring its Applications up to date',
    description: 'Until it can, no change of it arrives. Its conditions say why: {{ $labels.resource_update_status }}.',
  },
});

/**
 * Counts Applications with certain labels, and keeps only labels that identify them. Other labels change while nothing else does, and would
 * restart the timer of an alert.
 */
const applicationsWith = (platform: PlatformModel, ...labels: readonly string[]): string =>
  `sum by (dest_namespace, dest_server, name, project) (${series('argocd_app_info', 'controller', platform, ...labels)}) > 0`;

/** A link to the Application in Argo CD's UI, if that has a URL. */
const linkOf = ({ argoCd }: PlatformModel): Record<string, string> =>
  argoCd.url === undefined ? {} : { link: `${argoCd.url}/applications/${argoCd.namespace}/{{ $labels.name }}` };
