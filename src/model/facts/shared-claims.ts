import type { AccessMode } from '../../definition/service/claim-definition';
import type { ServiceSpecModel } from '../types/service-spec-model';
import type { WorkloadModel } from '../types/workload-model';

/** A volume with a claim of the service that more than one pod mounts at the same time. */
export interface SharedClaim {
  readonly volume: string;
  readonly claim: string;
  readonly accessModes: readonly AccessMode[];
  /** How many pods there may be, with those of a rollout. */
  readonly pods: number;
}

/** The volumes of a workload whose claims several pods share, of this workload or of others. The claims of other owners are not known. */
export function sharedClaims({ pod }: WorkloadModel, { claims, workloads }: ServiceSpecModel): SharedClaim[] {
  if (claims.length === 0) return [];
  return pod.volumes.flatMap((volume): SharedClaim[] => {
    const claim = volume.kind === 'claim' ? claims.find(({ name }) => name === volume.claim) : undefined;
    if (!claim) return [];
    const mounting = workloads.filter((each) => each.pod.volumes.some((other) => other.kind === 'claim' && other.claim === claim.name));
    const pods = mounting.reduce((sum, each) => sum + podsOf(each), 0);
    return pods > 1 ? [{ volume: volume.name, claim: claim.name, accessModes: claim.accessModes, pods }] : [];
  });
}

/** The most pods of a workload. During a rolling update, a Deployment usually has one more. A DaemonSet has one on each node. */
function podsOf({ kind, replicas, strategy, job }: WorkloadModel): number {
  if (kind === 'DaemonSet') return 2;
  if (!replicas) return job?.parallelism ?? 1;
  const most = replicas.kind === 'count' ? replicas.count : replicas.max;
  const isSurging = kind === 'Deployment' && strategy.type !== 'Recreate' && parseInt(String(strategy.maxSurge ?? 1), 10) > 0;
  return most > 0 && isSurging ? most + 1 : most;
}
