import { problem } from '../../problems/problem';
import type { WorkloadRule } from './rule';
import { containersOf } from '../facts/containers-of';

/**
 * Warnings: containers that must not run as root, and leave the user to the image. The kubelet only knows from a number that a user is not
 * root: it does not start an image with `USER app`.
 *
 * @see https://kubernetes.io/docs/tasks/configure-pod-container/security-context/
 */
export const imageUser: WorkloadRule = ({ workload, place }) => {
  const pod = workload.pod.securityContext;
  if (pod.runAsUser !== undefined) return [];
  const relying = containersOf(workload).filter(
    ({ container: { securityContext } }) => securityContext.runAsUser === undefined && (securityContext.runAsNonRoot ?? pod.runAsNonRoot),
  );
  // A number in the main container applies to the whole pod.
  const own = relying.filter(({ path }) => path.length === 0);
  return (own.length > 0 ? own : relying).map(({ path }) => problem('image-user-unknown', place(...path, 'securityContext'), undefined));
};
