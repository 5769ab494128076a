import type { Manifest } from '../files/manifest';

/**
 * Lists that Kustomize merges by the key of their items, by the name of their property. It knows them of a few kinds, and replaces every
 * other list whole.
 *
 * @see https://kubernetes.io/docs/tasks/manage-kubernetes-objects/update-api-object-kubectl-patch/
 */
export type MergedLists = Readonly<Record<string, string>>;

/** Of kinds that hold a pod. */
const listsOfPods: MergedLists = {
  containers: 'name',
  env: 'name',
  ephemeralContainers: 'name',
  hostAliases: 'ip',
  imagePullSecrets: 'name',
  initContainers: 'name',
  volumeDevices: 'devicePath',
  volumeMounts: 'mountPath',
  volumes: 'name',
};

/** By version and kind. */
const mergedLists: ReadonlyMap<string, MergedLists> = new Map([
  ['apps/v1/DaemonSet', listsOfPods],
  ['apps/v1/Deployment', listsOfPods],
  ['apps/v1/ReplicaSet', listsOfPods],
  ['apps/v1/StatefulSet', listsOfPods],
  ['batch/v1/CronJob', listsOfPods],
  ['batch/v1/Job', listsOfPods],
  ['v1/Pod', listsOfPods],
  ['v1/PodTemplate', listsOfPods],
  ['v1/ReplicationController', listsOfPods],
  ['v1/Service', {}],
  ['v1/ServiceAccount', { secrets: 'name' }],
]);

/** The lists of an object that are merged; undefined where it has none, so that a merge replaces every list of maps. */
export const mergedListsOf = ({ apiVersion, kind }: Manifest): MergedLists | undefined => mergedLists.get(`${apiVersion}/${kind}`);

/**
 * Lists of these kinds that Kustomize merges by several keys, the last of which need not be said, and then in an order of its own: a patch
 * says them whole, and that it does. A container's ports have no `port`, a Service's no `containerPort`.
 */
export const mergedBySeveral: Readonly<Record<string, readonly string[]>> = {
  ports: ['containerPort', 'port', 'protocol'],
  topologySpreadConstraints: ['topologyKey', 'whenUnsatisfiable'],
};

/** Lists of every object's metadata that Kustomize only ever adds to. */
export const addedTo: ReadonlySet<string> = new Set(['finalizers', 'ownerReferences']);
