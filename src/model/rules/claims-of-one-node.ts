import { problem } from '../../problems/problem';
import { sharedClaims } from '../facts/shared-claims';
import type { WorkloadRule } from './rule';

/** A warning: several pods mount a claim that only one node can use at a time. On one node, they all can. */
export const claimsOfOneNode: WorkloadRule = ({ workload, spec, place }) =>
  sharedClaims(workload, spec)
    .filter(({ accessModes }) => accessModes.every((mode) => mode === 'ReadWriteOnce'))
    .map(({ volume, claim, pods }) => problem('claim-of-one-node', place('volumes', volume), { claim, pods }));
