import type { GroupKind } from '../../files/manifest';

/**
 * The kinds of objects that Kubernetes itself creates for an object, as `ReplicaSet.apps`, or `Pod` for a core kind. Secrets are omitted.
 */
const created = new Map<string, readonly string[]>([
  ['CronJob.batch', ['Job.batch']],
  ['DaemonSet.apps', ['ControllerRevision.apps', 'Pod']],
  ['Deployment.apps', ['ReplicaSet.apps']],
  ['Job.batch', ['Pod']],
  ['ReplicaSet.apps', ['Pod']],
  ['ReplicationController', ['Pod']],
  ['Service', ['Endpoints', 'EndpointSlice.discovery.k8s.io']],
  ['StatefulSet.apps', ['ControllerRevision.apps', 'PersistentVolumeClaim', 'Pod']],
]);

/** All kinds that result from an object of this kind: what it creates, what that creates, and so on. */
export const createdBy = ({ group, kind }: GroupKind): GroupKind[] =>
  (created.get(group ? `${kind}.${group}` : kind) ?? []).map(parse).flatMap((child) => [child, ...createdBy(child)]);

function parse(text: string): GroupKind {
  const [kind, ...group] = text.split('.');
  return { group: group.join('.'), kind: kind! };
}
