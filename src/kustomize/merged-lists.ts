import { groupOf, type Manifest } from '../files/manifest';

/**
 * Lists that Kustomize merges by a key of their items, by the name of their property. It knows such lists of a few kinds, and replaces all
 * other lists.
 *
 * @see https://kubernetes.io/docs/tasks/manage-kubernetes-objects/update-api-object-kubectl-patch/
 */
export type MergedLists = Readonly<Record<string, string>>;

/** Lists of kinds with a pod. */
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

/** By API version and kind. */
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

/** The lists of an object that are merged; undefined if there are none, so that a merge replaces every list of maps. */
export const mergedListsOf = ({ apiVersion, kind }: Manifest): MergedLists | undefined => mergedLists.get(`${apiVersion}/${kind}`);

/**
 * Lists of these kinds that Kustomize merges by several keys, the last of which is optional, and then sorts in its own order. A patch
 * replaces them as a whole, with a directive. Ports of containers have no `port`, ports of Services no `containerPort`.
 */
export const mergedBySeveral: Readonly<Record<string, readonly string[]>> = {
  ports: ['containerPort', 'port', 'protocol'],
  topologySpreadConstraints: ['topologyKey', 'whenUnsatisfiable'],
};

/** Metadata lists of every object to which Kustomize only adds items. */
export const addedTo: ReadonlySet<string> = new Set(['finalizers', 'ownerReferences']);

/** Groups of Kubernetes' own kinds. Other groups that end with `.k8s.io`, such as that of the Gateway API, have custom resources. */
const builtInGroups = new Set([
  '',
  'admissionregistration.k8s.io',
  'apps',
  'autoscaling',
  'batch',
  'networking.k8s.io',
  'policy',
  'rbac.authorization.k8s.io',
  'scheduling.k8s.io',
  'storage.k8s.io',
]);

/** Whether overlays change objects of a kind with merges. */
export const isMergedKind = (object: Manifest): boolean => builtInGroups.has(groupOf(object));
