import type { Manifest, RenderedObject } from '../files/manifest';
import type { ServiceModel } from '../model/types/service-model';
import type { Problem } from '../problems/problem';
import { followedImages } from './followed-images';
import { movedReferences, type RenderedPlace } from './moved-references';
import { takenForList } from './taken-for-list';

/** Objects that may have any form, and the place in the definition that is the reason. */
export type ForeignObjects = Map<Manifest, string>;

/** The objects of an overlay, in the same order: before the JSON patches, after them, and as written. */
export interface PatchedObjects {
  readonly before: readonly RenderedObject[];
  readonly after: readonly RenderedObject[];
  readonly manifests: readonly Manifest[];
}

/** Records the objects that `extend` adds and that JSON patches change. */
export function noteForeign(
  { before, after, manifests }: PatchedObjects,
  foreign: ForeignObjects,
  placeOf: (object: RenderedObject) => string,
): void {
  after.forEach((object, index) => {
    if (object.purpose === 'extension' || object !== before[index]) foreign.set(manifests[index]!, placeOf(object));
  });
}

/** Problems of objects in an overlay that Kustomize would change. */
export function whatCannotArrive(service: ServiceModel, place: RenderedPlace, foreign: ForeignObjects): Problem[] {
  const placeOf = (object: Manifest): string => foreign.get(object) ?? `services.${service.name}.extend`;
  return [
    ...place.objects
      .filter((object) => foreign.has(object))
      .flatMap((object) => [...followedImages(object, service, placeOf(object)), ...takenForList(object, placeOf(object))]),
    ...(service.extend || foreign.size > 0 ? movedReferences(place, placeOf) : []),
  ];
}
