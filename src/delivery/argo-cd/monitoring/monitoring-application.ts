import type { Manifest } from '../../../files/manifest';
import { inCluster, repositoryUrl, targetRevision } from '../../../model/names';
import { monitoringFolder } from '../../../model/paths';
import type { ArgoCdInstance, PlatformModel } from '../../../model/platform-model';
import { applicationManifest } from '../kinds/application';

/**
 * What brings an Argo CD its monitoring, in the project of the platform. The name has a dot, which no name of a service or an environment has: it meets
 * none of theirs. Where Prometheus' kinds come later, it waits for them.
 */
export const monitoringApplication = ({ name, organization, repository, argoCd }: PlatformModel, { cluster }: ArgoCdInstance): Manifest =>
  applicationManifest({
    metadata: {
      name: 'monitoring.argo-cd',
      namespace: argoCd.namespace,
      annotations: { 'argocd.argoproj.io/manifest-generate-paths': '.' },
    },
    spec: {
      project: name,
      source: { repoURL: repositoryUrl(organization, repository.name), targetRevision, path: monitoringFolder(cluster) },
      destination: { server: inCluster, namespace: argoCd.namespace },
      syncPolicy: {
        automated: { prune: true, selfHeal: true },
        retry: { limit: 5, backoff: { duration: '5s', factor: 2, maxDuration: '3m0s' } },
        syncOptions: ['ApplyOutOfSyncOnly=true', 'SkipDryRunOnMissingResource=true'],
      },
      revisionHistoryLimit: argoCd.revisionHistoryLimit,
    },
  });
