import { problem } from '../../problems/problem';
import { sharedClaims } from '../facts/shared-claims';
import type { WorkloadRule } from './rule';

/** A claim for one pod is mounted by one: a second pod stays pending, and a rollout never ends. */
export const claimsOfOnePod: WorkloadRule = ({ workload, spec, place }) =>
  sharedClaims(workload, spec)
    .filter(({ accessModes }) => accessModes.includes('ReadWriteOncePod'))
    .map(({ volume, claim, pods }) => problem('claim-of-one-pod', place('volumes', volume), { claim, pods }));
