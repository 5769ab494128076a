import { specsOf, type ServiceModel } from '../../model/types/service-model';
import type { WorkloadModel } from '../../model/types/workload-model';

/** When a claim is created. */
export interface ClaimWave {
  /** The wave of the first workload that mounts it; undefined for the last one. */
  readonly wave: number | undefined;
  /** Whether no pod that keeps running mounts it, so that it may stay pending for a long time. */
  readonly isIdle: boolean;
}

/**
 * The waves of a service's claims, by name. A claim may stay pending until a pod uses it. In an earlier wave than the first pod, it would
 * hold up the sync for ever.
 *
 * @param waves the waves of workloads that come after others.
 * @see https://kubernetes.io/docs/concepts/storage/storage-classes/#volume-binding-mode
 */
export function claimWaves(service: ServiceModel, waves: ReadonlyMap<string, number>): ReadonlyMap<string, ClaimWave> {
  const found = new Map<string, ClaimWave>();
  for (const workload of specsOf(service).flatMap(({ workloads }) => workloads)) {
    const wave = waveOf(workload, waves);
    for (const volume of workload.pod.volumes) {
      if (volume.kind !== 'claim') continue;
      const known = found.get(volume.claim);
      const isIdle = workload.kind === 'CronJob' && (known?.isIdle ?? true);
      found.set(volume.claim, { wave: earlier(known?.wave, wave), isIdle });
    }
  }
  return found;
}

/** The wave whose end waits for the pods of a workload. Nothing waits for a CronJob, or for what runs after the rollout. */
function waveOf({ kind, job, name }: WorkloadModel, waves: ReadonlyMap<string, number>): number | undefined {
  if (kind === 'CronJob') return undefined;
  if (kind === 'Job') return job?.runs === 'before-rollout' ? -1 : undefined;
  return waves.get(name) ?? 0;
}

const earlier = (a: number | undefined, b: number | undefined): number | undefined =>
  a === undefined || b === undefined ? (a ?? b) : Math.min(a, b);
