import { problem } from '../../problems/problem';
import type { WorkloadRule } from './rule';
import { containersOf } from '../facts/containers-of';

/** The kubelet does not start a container as root if it must run as another user. */
export const rootUser: WorkloadRule = ({ workload, place }) =>
  containersOf(workload).flatMap(({ container: { securityContext }, path }) => {
    const pod = workload.pod.securityContext;
    const user = securityContext.runAsUser ?? pod.runAsUser;
    const mustNotBeRoot = securityContext.runAsNonRoot ?? pod.runAsNonRoot;
    // The pod's setting is reported once, at the main container.
    const said = path.length === 0 || securityContext.runAsUser === 0;
    return user === 0 && mustNotBeRoot && said
      ? [problem('root-not-allowed', place(...path, 'securityContext', 'runAsUser'), { user: 0 })]
      : [];
  });
