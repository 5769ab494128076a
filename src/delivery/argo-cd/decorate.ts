import type { Manifest, RenderedObject, Role } from '../../files/manifest';
import { rolloutWaves } from '../../model/rollout-waves';
import { instancesOf, type ServiceModel } from '../../model/service-model';

/** What a Job may need before it runs. */
const beforeJobs: ReadonlySet<Role> = new Set(['identity', 'configuration', 'network']);

/**
 * Puts the order of one sync on the objects of a service. Where it has a Job that runs before the rollout: first what the Job needs, then
 * the Job, then all else. The Job is a hook, because its template cannot change and its tag does: the last one is deleted first. It belongs to
 * the Sync phase: a PreSync hook would wait for ever for what only that phase brings. A Job that runs after the rollout is a PostSync hook: it
 * starts when all else is healthy, and until it has succeeded the operation has not. A workload that comes after others is in a wave behind theirs.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/sync-waves/
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/health/
 */
export function decorator(service: ServiceModel): (object: RenderedObject) => Manifest {
  const isOrdered = hasJob(service);
  const waves = rolloutWaves(service);
  // Environments share what is alike, and go on sharing it.
  const decorated = new Map<Manifest, Manifest>();
  return ({ manifest, role }) => {
    const annotations = { ...orderOf(role, isOrdered), ...waveOf(manifest, role, waves), ...healthOf(manifest) };
    if (Object.keys(annotations).length === 0) return manifest;
    const known = decorated.get(manifest) ?? annotate(manifest, annotations);
    decorated.set(manifest, known);
    return known;
  };
}

/** In any environment: base and environments are to be decorated alike. */
const hasJob = (service: ServiceModel): boolean =>
  instancesOf(service).some(({ workloads }) => workloads.some(({ kind, job }) => kind === 'Job' && job?.runs === 'before-rollout'));

/** A CronJob that is suspended would keep the whole Application from ever being healthy. */
const healthOf = ({ kind, spec }: Manifest): Record<string, string> | undefined =>
  kind === 'CronJob' && (spec as { suspend?: boolean } | undefined)?.suspend
    ? { 'argocd.argoproj.io/ignore-healthcheck': 'true' }
    : undefined;

/** A workload in its wave; and its autoscaler with it, which would be degraded as long as there is nothing to scale. */
function waveOf({ metadata }: Manifest, role: Role, waves: ReadonlyMap<string, number>): Record<string, string> | undefined {
  const wave = role === 'workload' || role === 'scaling' ? (waves.get(metadata.name) ?? 0) : 0;
  return wave === 0 ? undefined : { 'argocd.argoproj.io/sync-wave': String(wave) };
}

function orderOf(role: Role, hasJobs: boolean): Record<string, string> | undefined {
  if (role === 'check') return { 'argocd.argoproj.io/hook': 'PostSync', 'argocd.argoproj.io/hook-delete-policy': 'BeforeHookCreation' };
  if (!hasJobs) return undefined;
  if (beforeJobs.has(role)) return { 'argocd.argoproj.io/sync-wave': '-2' };
  if (role !== 'job') return undefined;
  return {
    'argocd.argoproj.io/hook': 'Sync',
    'argocd.argoproj.io/hook-delete-policy': 'BeforeHookCreation',
    'argocd.argoproj.io/sync-wave': '-1',
  };
}

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
