import { problem } from '../../problems/problem';
import type { WorkloadRule } from './rule';
import { containersOf } from '../facts/containers-of';

/**
 * Warnings: containers that must not be root, and leave the user to the image. The kubelet can only tell from a number that a user is not
 * root: an image with `USER app` is not started.
 *
 * @see https://kubernetes.io/docs/tasks/configure-pod-container/security-context/
 */
export const imageUser: WorkloadRule = ({ workload, place }) => {
  const pod = workload.pod.securityContext;
  if (pod.runAsUser !== undefined) return [];
  const relying = containersOf(workload).filter(
    ({ container: { securityContext } }) => securityContext.runAsUser === undefined && (securityContext.runAsNonRoot ?? pod.runAsNonRoot),
  );
  // A number for the workload's own container is the whole pod's.
  const own = relying.filter(({ path }) => path.length === 0);
  return (own.length > 0 ? own : relying).map(({ path }) => problem('image-user-unknown', place(...path, 'securityContext'), undefined));
};
