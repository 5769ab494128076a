import type { Manifest, RenderedObject, ObjectPurpose } from '../../files/manifest';
import { rolloutWaves } from '../../model/facts/rollout-waves';
import { specsOf, type ServiceModel } from '../../model/types/service-model';
import { claimWaves } from './claim-waves';
import { neededByJobs } from './needed-by-jobs';
import { noOptions, syncOptions, syncOptionsIn, syncOptionsOf, withSyncOptions } from './sync-options-of';

/** The purposes of objects that a Job may need before it runs. */
const beforeJobs: ReadonlySet<ObjectPurpose> = new Set(['identity', 'configuration', 'network']);

/** The annotation of a hook: an object that belongs to a sync. */
export const hook = 'argocd.argoproj.io/hook';
const syncWave = 'argocd.argoproj.io/sync-wave';

/**
 * Adds the sync waves of a service to its objects, and the options that Argo CD needs to apply them. With a Job that runs before the
 * rollout, the order is: what the Job needs, the Job, everything else. A Job that runs after the rollout is in the last wave. A workload
 * that comes after others is in a later wave.
 *
 * Jobs are not hooks. Argo CD ignores hooks in the sync status, so a change to only a Job would never sync. Self-healing skips hooks, so a
 * new version could run without its migration. As an ordinary object, a changed Job is out of sync.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/sync-waves/
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/health/
 */
export function decorator(service: ServiceModel): (objects: readonly RenderedObject[]) => Manifest[] {
  const isOrdered = hasJobBefore(service);
  const waves = rolloutWaves(service);
  // Environments share equal objects, before and after this step.
  const decorated = new Map<Manifest, Map<string, Manifest>>();
  const claims = claimWaves(service, waves);
  const optionsOf = optionsOnce();
  const decorate = (manifest: Manifest, wave: number, further?: Readonly<Record<string, string>>): Manifest => {
    const [health, options] = [healthOf(manifest), withSyncOptions(manifest, optionsOf(manifest))];
    if (wave === 0 && !health && !further && options === noOptions) return manifest;
    const annotations = { ...waveOf(wave), ...health, ...options, ...further };
    const key = Object.entries(annotations).join();
    const known = decorated.get(manifest) ?? new Map<string, Manifest>();
    decorated.set(manifest, known);
    const same = known.get(key) ?? annotate(manifest, annotations);
    known.set(key, same);
    return same;
  };
  return (objects) => {
    const needed = isOrdered ? neededByJobs(objects) : none;
    const last = lastWave(objects, waves);
    const hasCheck = objects.some(({ purpose }) => purpose === 'check');
    return objects.map(({ manifest, purpose }) => {
      if (saysItsOrder(manifest)) return decorate(manifest, 0);
      if (purpose === 'storage') {
        const { wave = hasCheck ? last + 1 : last, isIdle = true } = claims.get(manifest.metadata.name) ?? {};
        return decorate(manifest, wave, { ...(isIdle ? ignoredHealth : {}), ...keptClaim(manifest) });
      }
      if (purpose === 'check') return decorate(manifest, last + 1);
      return decorate(manifest, (isOrdered ? waveBefore(manifest, purpose, needed) : 0) || waveBehind(manifest, purpose, waves));
    });
  };
}

const none: ReadonlySet<Manifest> = new Set();

/** Whether a service has a Job before the rollout in any environment. Base and environments must get the same waves. */
export const hasJobBefore = (service: ServiceModel): boolean =>
  specsOf(service).some(({ workloads }) => workloads.some(({ kind, job }) => kind === 'Job' && job?.runs === 'before-rollout'));

/** Hooks specify their own options. Computed once per object, because environments share most objects. */
function optionsOnce(): (manifest: Manifest) => readonly string[] {
  const known = new Map<Manifest, readonly string[]>();
  return (manifest) => {
    const before = known.get(manifest);
    if (before) return before;
    const options = manifest.metadata.annotations?.[hook] === undefined ? syncOptionsOf(manifest) : [];
    known.set(manifest, options);
    return options;
  };
}

const ignoredHealth = { 'argocd.argoproj.io/ignore-healthcheck': 'true' };

/** A suspended CronJob would otherwise keep the whole Application from being healthy. */
const healthOf = ({ kind, spec }: Manifest): Record<string, string> | undefined =>
  kind === 'CronJob' && (spec as { suspend?: boolean } | undefined)?.suspend ? ignoredHealth : undefined;

const waveOf = (wave: number): Record<string, string> | undefined => (wave === 0 ? undefined : { [syncWave]: String(wave) });

const saysItsOrder = ({ metadata: { annotations } }: Manifest): boolean =>
  annotations?.[syncWave] !== undefined || annotations?.[hook] !== undefined;

/** The wave of a Job, and of what comes before it. A volume claim may stay pending until a pod uses it, so it is in the wave of the Job. */
function waveBefore(manifest: Manifest, purpose: ObjectPurpose, needed: ReadonlySet<Manifest>): number {
  if (purpose === 'job') return -1;
  if (beforeJobs.has(purpose)) return -2;
  if (!needed.has(manifest)) return 0;
  return manifest.kind === 'PersistentVolumeClaim' ? -1 : -2;
}

/** The wave of a workload that comes after others. Its autoscaler is in the same wave: without the workload, it would be degraded. */
const waveBehind = ({ metadata }: Manifest, purpose: ObjectPurpose, waves: ReadonlyMap<string, number>): number =>
  purpose === 'workload' || purpose === 'scaling' ? (waves.get(metadata.name) ?? 0) : 0;

/** The last wave of the rollout, including waves that `extend` sets. */
const lastWave = (objects: readonly RenderedObject[], waves: ReadonlyMap<string, number>): number =>
  Math.max(0, ...waves.values(), ...objects.map(({ manifest }) => Number(manifest.metadata.annotations?.[syncWave] ?? 0) || 0));

/** A claim is never deleted, because its data would be deleted with it. See {@link decorateNamespace}. */
const keptClaim = (manifest: Manifest): Record<string, string> => ({
  'argocd.argoproj.io/compare-options': 'IgnoreExtraneous',
  [syncOptions]: [...new Set([...syncOptionsIn(manifest), 'Prune=false', 'Delete=false'])].join(','),
});

/**
 * A namespace that leaves the definition is not deleted, because that would delete its workloads. Its policies are kept too; without them,
 * no pod in it could resolve a name. Objects that are kept do not count as a difference.
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
