import type { Part } from '../../../../src/delivery/argo-cd/monitoring/metrics';

/** A metric, and what it is told apart by beside the labels that Prometheus adds. */
export interface Metric {
  readonly labels: readonly string[];
  /** Undefined where every part has it. */
  readonly part?: Part;
}

const ofApplication = ['namespace', 'name', 'project'];

/**
 * Metrics as the source of Argo CD 3.5.1 has them: `controller/metrics`, `reposerver/metrics`, `applicationset/metrics`, the notifications
 * engine and controller-runtime.
 */
export const argoCdMetrics: Readonly<Record<string, Metric>> = {
  argocd_app_info: {
    part: 'controller',
    labels: [...ofApplication, 'autosync_enabled', 'dest_namespace', 'dest_server', 'health_status', 'operation', 'repo', 'sync_status'],
  },
  argocd_app_sync_total: { part: 'controller', labels: [...ofApplication, 'dest_server', 'dry_run', 'phase'] },
  argocd_app_reconcile_bucket: { part: 'controller', labels: ['namespace', 'dest_server', 'le'] },
  argocd_app_k8s_request_total: {
    part: 'controller',
    labels: [...ofApplication, 'dry_run', 'resource_kind', 'resource_namespace', 'response_code', 'server', 'verb'],
  },
  argocd_cluster_api_resource_objects: { part: 'controller', labels: ['server'] },
  argocd_cluster_connection_status: { part: 'controller', labels: ['k8s_version', 'server'] },
  workqueue_depth: { part: 'controller', labels: ['controller', 'name', 'priority'] },
  argocd_appset_info: { part: 'applicationSets', labels: ['namespace', 'name', 'resource_update_status'] },
  argocd_git_fetch_fail_total: { part: 'repoServer', labels: ['repo', 'revision'] },
  argocd_git_lsremote_fail_total: { part: 'repoServer', labels: ['repo', 'revision'] },
  argocd_git_request_total: { part: 'repoServer', labels: ['repo', 'request_type'] },
  argocd_repo_pending_request_total: { part: 'repoServer', labels: ['repo'] },
  argocd_notifications_deliveries_total: { part: 'notifications', labels: ['service', 'succeeded', 'trigger'] },
  process_cpu_seconds_total: { labels: [] },
  process_resident_memory_bytes: { labels: [] },
  up: { labels: [] },
};

/** What the operator's Prometheus adds to every series. */
export const targetLabels = ['container', 'endpoint', 'instance', 'job', 'namespace', 'pod', 'service'];
