import type { Manifest } from '../../../files/manifest';
import { inCluster } from '../../../names/argo-cd';
import { monitoringFolder } from '../../../names/paths';
import type { ArgoCdInstance, PlatformModel } from '../../../model/types/platform-model';
import { platformApplication } from '../platform-application';

/**
 * What brings an Argo CD its monitoring, in the project of the platform. The name has a dot, which no name of a service or an environment has: it meets
 * none of theirs. Where Prometheus' kinds come later, it waits for them.
 */
export const monitoringApplication = (platform: PlatformModel, { cluster }: ArgoCdInstance): Manifest =>
  platformApplication(platform, {
    name: 'monitoring.argo-cd',
    annotations: { 'argocd.argoproj.io/manifest-generate-paths': '.' },
    path: monitoringFolder(cluster),
    destination: { server: inCluster, namespace: platform.argoCd.namespace },
    syncOptions: ['ApplyOutOfSyncOnly=true', 'SkipDryRunOnMissingResource=true'],
  });
