import type { Manifest } from '../../files/manifest';
import { targetRevision } from '../../names/argo-cd';
import { cloneUrl } from '../../names/github';
import type { ClusterAddress, PlatformModel } from '../../model/types/platform-model';
import { applicationManifest } from './kinds/application/manifest';
import type { ApplicationDestination, SyncRetry } from './kinds/application/spec';
import type { SyncOption } from './kinds/application/sync-option';

/** How often a sync that failed is tried again, and with what waits between: with what Git has by then, so that a correction need not wait for the last try. */
export const retry: SyncRetry = { limit: 5, backoff: { duration: '5s', factor: 2, maxDuration: '3m0s' }, refresh: true };

/** What the platform's own Applications differ in. */
export interface PlatformApplication {
  readonly name: string;
  readonly annotations: Readonly<Record<string, string>>;
  /** The folder that is synced. */
  readonly path: string;
  /** Where the folder is no kustomization: which of its files are objects. @default - what Argo CD finds out itself */
  readonly directory?: { readonly recurse: boolean; readonly include: string };
  readonly destination: ClusterAddress & { readonly namespace?: string };
  readonly syncOptions: readonly SyncOption[];
}

/** An Application of the platform itself: in its own project, from the config repository, and synced as soon as that changes. */
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
