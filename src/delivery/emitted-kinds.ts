import { isClusterScoped } from '../files/cluster-scoped';
import { groupKind, groupOf, type GroupKind, type Manifest } from '../files/manifest';
import type { ClusterModel } from '../model/types/platform-model';
import type { OverlayModel, ServiceModel } from '../model/types/service-model';

/** What services render, as far as permissions go. */
export interface EmittedKinds {
  /** Kinds of objects in namespaces, each once, with those that the services' custom resources create. */
  readonly kinds: readonly GroupKind[];
  /** Objects that belong to no namespace. */
  readonly clusterObjects: readonly ClusterObject[];
  /** Namespaces beside the services' own that they have objects in. */
  readonly elsewhere: readonly NamespaceOnCluster[];
}

/** An object that belongs to no namespace. */
export interface ClusterObject extends GroupKind {
  readonly name: string;
}

/** A namespace of a cluster. */
export interface NamespaceOnCluster {
  readonly namespace: string;
  readonly cluster: ClusterModel;
}

/** What a service's objects need: their kinds, and by name what lies outside its namespaces. */
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
  // Of all that a service renders, only what `extend` adds says a namespace.
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

/** What several services need together. */
export const joinKinds = (all: readonly EmittedKinds[]): EmittedKinds => ({
  kinds: [...new Set(all.flatMap(({ kinds }) => kinds))],
  clusterObjects: all.flatMap(({ clusterObjects }) => clusterObjects),
  elsewhere: all.flatMap(({ elsewhere }) => elsewhere),
});
