import { problem } from '../../problems/problem';
import type { WorkloadRule } from './rule';
import { containersOf } from '../facts/containers-of';

/** The kubelet starts no container as root that is to run as somebody else. */
export const rootUser: WorkloadRule = ({ workload, place }) =>
  containersOf(workload).flatMap(({ container: { securityContext }, path }) => {
    const pod = workload.pod.securityContext;
    const user = securityContext.runAsUser ?? pod.runAsUser;
    const mustNotBeRoot = securityContext.runAsNonRoot ?? pod.runAsNonRoot;
    // What the pod says is said of the workload's own container, and once.
    const said = path.length === 0 || securityContext.runAsUser === 0;
    return user === 0 && mustNotBeRoot && said
      ? [problem('root-not-allowed', place(...path, 'securityContext', 'runAsUser'), { user: 0 })]
      : [];
  });
