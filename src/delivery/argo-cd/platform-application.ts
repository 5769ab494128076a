import type { Manifest } from '../../files/manifest';
import { targetRevision } from '../../names/argo-cd';
import { cloneUrl } from '../../names/github';
import type { ClusterAddress, PlatformModel } from '../../model/types/platform-model';
import { applicationManifest } from './kinds/application/manifest';
import type { ApplicationDestination, SyncRetry } from './kinds/application/spec';
import type { SyncOption } from './kinds/application/sync-option';

/** The retries of a failed sync. Each retry uses the current commit, so that a fix need not wait for the last retry. */
export const retry: SyncRetry = { limit: 5, backoff: { duration: '5s', factor: 2, maxDuration: '3m0s' }, refresh: true };

/** The properties in which the platform's own Applications differ. */
export interface PlatformApplication {
  readonly name: string;
  readonly annotations: Readonly<Record<string, string>>;
  /** The folder that is synced. */
  readonly path: string;
  /** For a folder without a kustomization: which of its files are objects. @default - Argo CD detects the type of the folder */
  readonly directory?: { readonly recurse: boolean; readonly include: string };
  readonly destination: ClusterAddress & { readonly namespace?: string };
  readonly syncOptions: readonly SyncOption[];
}

/** An Application of the platform itself: in the platform's project, from the config repository, synced automatically. */
export const platformApplication = (
  { name: project, organization, repository, argoCd }: PlatformModel,
  { name, annotations, path, directory, destination, syncOptions }: PlatformApplication,
): Manifest =>
  applicationManifest({
    metadata: { name, namespace: argoCd.namespace, annotations },
    spec: {
      project,
      source: { repoURL: cloneUrl(organization, repository.name), targetRevision, path, ...(directory && { directory }) },
      destination: destination as ApplicationDestination,
      syncPolicy: { automated: { prune: true, selfHeal: true }, retry, syncOptions },
      revisionHistoryLimit: argoCd.revisionHistoryLimit,
    },
  });
