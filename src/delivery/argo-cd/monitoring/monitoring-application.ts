import type { Manifest } from '../../../files/manifest';
import { inCluster } from '../../../names/argo-cd';
import { monitoringFolder } from '../../../names/paths';
import type { ArgoCdInstance, PlatformModel } from '../../../model/types/platform-model';
import { platformApplication } from '../platform-application';

/**
 * The Application with the monitoring of an Argo CD, in the project of the platform. Its name contains a dot, so it differs from the names
 * of all services and environments. If the CRDs of the Prometheus operator are installed later, it waits for them.
 */
export const monitoringApplication = (platform: PlatformModel, { cluster }: ArgoCdInstance): Manifest =>
  platformApplication(platform, {
    name: 'monitoring.argo-cd',
    annotations: { 'argocd.argoproj.io/manifest-generate-paths': '.' },
    path: monitoringFolder(cluster),
    destination: { server: inCluster, namespace: platform.argoCd.namespace },
    syncOptions: ['ApplyOutOfSyncOnly=true', 'SkipDryRunOnMissingResource=true'],
  });
