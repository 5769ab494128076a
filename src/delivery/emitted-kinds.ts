import { isClusterScoped } from '../files/cluster-scoped';
import { groupKind, groupOf, type GroupKind, type Manifest } from '../files/manifest';
import type { ClusterModel } from '../model/types/platform-model';
import type { OverlayModel, ServiceModel } from '../model/types/service-model';

/** The kinds and places of what services render, for their permissions. */
export interface EmittedKinds {
  /** Kinds of namespaced objects, each once, including those that the services' custom resources create. */
  readonly kinds: readonly GroupKind[];
  /** Cluster-scoped objects. */
  readonly clusterObjects: readonly ClusterObject[];
  /** Other namespaces than the services' own in which they have objects. */
  readonly elsewhere: readonly NamespaceOnCluster[];
}

/** A cluster-scoped object. */
export interface ClusterObject extends GroupKind {
  readonly name: string;
}

/** A namespace on a cluster. */
export interface NamespaceOnCluster {
  readonly namespace: string;
  readonly cluster: ClusterModel;
}

/** The kinds of a service's objects, its cluster-scoped objects, and its objects in other namespaces. */
export function emittedKinds(
  service: ServiceModel,
  base: readonly Manifest[],
  overlays: ReadonlyMap<OverlayModel, readonly Manifest[]>,
): EmittedKinds {
  const kinds = new Set(service.creates.map(({ group, kind }) => groupKind(group, kind)));
  const clusterObjects = new Map<string, ClusterObject>();
  for (const objects of [base, ...overlays.values()]) {
    for (const object of objects) {
      const { kind, metadata } = object;
      const group = groupOf(object);
      if (isClusterScoped(object)) clusterObjects.set(`${group}/${kind}/${metadata.name}`, { group, kind, name: metadata.name });
      else kinds.add(groupKind(group, kind));
    }
  }
  // Only objects of `extend` can name a namespace.
  const elsewhere = service.extend ? destinationsElsewhere(service, overlays) : [];
  return { kinds: [...kinds], clusterObjects: [...clusterObjects.values()], elsewhere };
}

const destinationsElsewhere = (service: ServiceModel, overlays: ReadonlyMap<OverlayModel, readonly Manifest[]>): NamespaceOnCluster[] =>
  service.stages.flatMap(({ namespace: own, overlays: each }) =>
    each.flatMap((overlay) =>
      overlays
        .get(overlay)!
        .flatMap(({ metadata: { namespace } }) =>
          namespace === undefined || namespace === own ? [] : overlay.applications.map(({ cluster }) => ({ namespace, cluster })),
        ),
    ),
  );

/** The needs of several services together. */
export const joinKinds = (all: readonly EmittedKinds[]): EmittedKinds => ({
  kinds: [...new Set(all.flatMap(({ kinds }) => kinds))],
  clusterObjects: all.flatMap(({ clusterObjects }) => clusterObjects),
  elsewhere: all.flatMap(({ elsewhere }) => elsewhere),
});
