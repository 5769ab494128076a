import type { Manifest, RenderedObject, ObjectPurpose } from '../../files/manifest';
import { rolloutWaves } from '../../model/facts/rollout-waves';
import { specsOf, type ServiceModel } from '../../model/types/service-model';
import { neededByJobs } from './needed-by-jobs';
import { syncOptionsOf, withSyncOptions } from './sync-options-of';

/** What a Job may need before it runs. */
const beforeJobs: ReadonlySet<ObjectPurpose> = new Set(['identity', 'configuration', 'network']);

const hook = 'argocd.argoproj.io/hook';
const syncWave = 'argocd.argoproj.io/sync-wave';

/**
 * Puts the order of one sync on the objects of a service, and what Argo CD must know to apply them. Where it has a Job that runs before the rollout:
 * first what the Job needs, then the Job, then all else. A Job that runs after the rollout is in the last wave. A workload that comes after others is in
 * a wave behind theirs.
 *
 * Jobs are no hooks: Argo CD leaves hooks out of the sync status, so that a change of a Job alone is never synced, and where it heals single objects it
 * passes over hooks, so that a new version would run without its migration. As an object like any other, a Job that has changed is out of sync.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/sync-waves/
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/health/
 */
export function decorator(service: ServiceModel): (objects: readonly RenderedObject[]) => Manifest[] {
  const isOrdered = hasJobBefore(service);
  const waves = rolloutWaves(service);
  // Environments share what is alike, and go on sharing it.
  const decorated = new Map<Manifest, Map<string, Manifest>>();
  const optionsOf = optionsOnce();
  const decorate = (manifest: Manifest, wave: number): Manifest => {
    const annotations = { ...waveOf(wave), ...healthOf(manifest), ...withSyncOptions(manifest, optionsOf(manifest)) };
    const key = Object.entries(annotations).join();
    if (key === '') return manifest;
    const known = decorated.get(manifest) ?? new Map<string, Manifest>();
    decorated.set(manifest, known);
    const same = known.get(key) ?? annotate(manifest, annotations);
    known.set(key, same);
    return same;
  };
  return (objects) => {
    const needed = isOrdered ? neededByJobs(objects) : none;
    const last = lastWave(objects, waves);
    return objects.map(({ manifest, purpose }) => {
      if (saysItsOrder(manifest)) return decorate(manifest, 0);
      if (purpose === 'check') return decorate(manifest, last + 1);
      return decorate(manifest, (isOrdered ? waveBefore(manifest, purpose, needed) : 0) || waveBehind(manifest, purpose, waves));
    });
  };
}

const none: ReadonlySet<Manifest> = new Set();

/** Whether a service has a Job that runs before the rollout, in any environment: base and environments are to be decorated alike. */
export const hasJobBefore = (service: ServiceModel): boolean =>
  specsOf(service).some(({ workloads }) => workloads.some(({ kind, job }) => kind === 'Job' && job?.runs === 'before-rollout'));

/** A hook says itself how it comes about. Environments share most objects: each is looked at once. */
function optionsOnce(): (manifest: Manifest) => readonly string[] {
  const known = new Map<Manifest, readonly string[]>();
  return (manifest) => {
    const options = known.get(manifest) ?? (manifest.metadata.annotations?.[hook] === undefined ? syncOptionsOf(manifest) : []);
    known.set(manifest, options);
    return options;
  };
}

/** A CronJob that is suspended would keep the whole Application from ever being healthy. */
const healthOf = ({ kind, spec }: Manifest): Record<string, string> | undefined =>
  kind === 'CronJob' && (spec as { suspend?: boolean } | undefined)?.suspend
    ? { 'argocd.argoproj.io/ignore-healthcheck': 'true' }
    : undefined;

const waveOf = (wave: number): Record<string, string> | undefined => (wave === 0 ? undefined : { [syncWave]: String(wave) });

const saysItsOrder = ({ metadata: { annotations } }: Manifest): boolean =>
  annotations?.[syncWave] !== undefined || annotations?.[hook] !== undefined;

/** A Job, and what comes before it. A claim may wait for the pod that uses it, so that it comes together with the Job. */
function waveBefore(manifest: Manifest, purpose: ObjectPurpose, needed: ReadonlySet<Manifest>): number {
  if (purpose === 'job') return -1;
  if (beforeJobs.has(purpose)) return -2;
  if (!needed.has(manifest)) return 0;
  return manifest.kind === 'PersistentVolumeClaim' ? -1 : -2;
}

/** A workload behind others; and its autoscaler with it, which would be degraded as long as there is nothing to scale. */
const waveBehind = ({ metadata }: Manifest, purpose: ObjectPurpose, waves: ReadonlyMap<string, number>): number =>
  purpose === 'workload' || purpose === 'scaling' ? (waves.get(metadata.name) ?? 0) : 0;

/** The last wave of what comes with the rollout, where `extend` says one, too. */
const lastWave = (objects: readonly RenderedObject[], waves: ReadonlyMap<string, number>): number =>
  Math.max(0, ...waves.values(), ...objects.map(({ manifest }) => Number(manifest.metadata.annotations?.[syncWave] ?? 0) || 0));

/**
 * A namespace that leaves the definition takes no workload with it, nor do its policies, without which nothing in it could look up a name; and what
 * is kept does not count as a difference for ever.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/sync-options/
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/compare-options/
 */
export const decorateNamespace = (object: Manifest): Manifest =>
  annotate(object, {
    'argocd.argoproj.io/compare-options': 'IgnoreExtraneous',
    'argocd.argoproj.io/sync-options': 'Prune=false,Delete=false',
  });

const annotate = (manifest: Manifest, annotations: Readonly<Record<string, string>>): Manifest => ({
  ...manifest,
  metadata: { ...manifest.metadata, annotations: { ...manifest.metadata.annotations, ...annotations } },
});
