import type { Manifest } from '../files/manifest';

/**
 * Kinds whose replicas can be set with Kustomize's `replicas:`. It matches by kind only: OpenKruise, for example, also has StatefulSets.
 */
const counted = new Set(['Deployment', 'ReplicaSet', 'StatefulSet', 'ReplicationController']);

export const isCounted = ({ kind }: Manifest): boolean => counted.has(kind);
