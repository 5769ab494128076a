import { isClusterScoped } from '../files/cluster-scoped';
import { identityOf, type Manifest, type RenderedObject } from '../files/manifest';
import { groupBy } from '../model/group-by';
import type { OverlayModel, ServiceModel } from '../model/service-model';
import { problem, type Problem } from '../problems/problem';

/** An object whose name is nobody's by itself: one that `extend` adds, or that lies outside the namespace of its service. */
export interface SharedObject {
  readonly service: string;
  readonly environment: string;
  readonly cluster: string;
  /** Kind, name, and the namespace where there is one. */
  readonly object: string;
}

/** On one cluster, an object belongs to one service in one environment. */
export const ownedOnce = (objects: readonly SharedObject[]): Problem[] =>
  [...groupBy(objects, ({ cluster, object }) => `${cluster}\n${object}`).values()].flatMap((same) => {
    const owners = [...new Set(same.map(({ service, environment }) => `service '${service}' in '${environment}'`))].sort();
    const { object, cluster } = same[0]!;
    const at = [...new Set(same.map(({ service }) => `services.${service}.extend`))].sort();
    return owners.length < 2 ? [] : [problem('object-owned-twice', at, { object, cluster, owners })];
  });

/**
 * The objects of a service that others could render, too.
 *
 * @param overlays all that the service renders.
 * @param extended what its `extend` has added to that.
 */
export function sharedObjects(
  service: ServiceModel,
  overlays: ReadonlyMap<OverlayModel, readonly Manifest[]>,
  extended: ReadonlyMap<OverlayModel, readonly RenderedObject[]>,
): SharedObject[] {
  if (!service.extend) return [];
  return service.deployments.flatMap(({ environment, namespace: own, overlays: each }) =>
    each.flatMap((overlay) => {
      const added = new Set((extended.get(overlay) ?? []).map(({ manifest }) => identityOf(manifest)));
      return overlays.get(overlay)!.flatMap((object) => {
        const namespace = isClusterScoped(object) ? undefined : (object.metadata.namespace ?? own);
        if (namespace === own && !added.has(identityOf(object))) return [];
        const title = `${object.kind} '${object.metadata.name}'${namespace === undefined ? '' : ` in namespace '${namespace}'`}`;
        return overlay.applications.map(({ cluster }) => ({
          service: service.name,
          environment: environment.name,
          cluster: cluster.name,
          object: title,
        }));
      });
    }),
  );
}
