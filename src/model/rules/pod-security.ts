import { problem } from '../../problems/problem';
import type { WorkloadRule } from './rule';
import { podSecurityNeeds } from '../facts/pod-security-needs';

const order = ['restricted', 'baseline', 'privileged'] as const;

/** A pod below "restricted" needs a reason, which reviewers see. */
export const podSecurity: WorkloadRule = ({ workload, spec, place }) =>
  podSecurityNeeds(workload)
    .filter(({ level }) => order.indexOf(level) > order.indexOf(spec.podSecurity.level))
    .map(({ level, what, path }) => problem('pod-security-exceeded', place(...path), { what, level, stated: spec.podSecurity.level }));
