import { problem } from '../../problems/problem';
import type { WorkloadRule } from '../check-model';

/** The kubelet starts no container as root that is to run as somebody else. */
export const rootUser: WorkloadRule = ({ workload: { securityContext }, place }) =>
  securityContext.runAsUser === 0 && securityContext.runAsNonRoot
    ? [problem('root-not-allowed', place('securityContext', 'runAsUser'), { user: 0 })]
    : [];
