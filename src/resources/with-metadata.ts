import { addMetadata } from '../files/add-metadata';
import type { Manifest } from '../files/manifest';
import { withPartsOf } from '../files/shared-parts';
import type { MetadataModel } from '../model/types/metadata-model';
import type { Resource } from './resource';

/** A resource with the labels and annotations of its service. Those of the resource itself override them. */
export function withMetadata({ labels, annotations }: MetadataModel): (resource: Resource) => Resource {
  const [ofLabels, ofAnnotations] = [Object.entries(labels), Object.entries(annotations)];
  if (ofLabels.length === 0 && ofAnnotations.length === 0) return (resource) => resource;
  return (resource) => ({
    identity: resource.identity,
    manifest: (known) => {
      const manifest = addMetadata(resource.manifest(known), { labels, annotations });
      return known ? withPartsOf(known, manifest) : manifest;
    },
    add: (scope) => {
      const object = resource.add(scope);
      const own = (object.toJson() as Manifest).metadata;
      for (const [key, value] of ofLabels) if (own.labels?.[key] === undefined) object.metadata.addLabel(key, value);
      for (const [key, value] of ofAnnotations) if (own.annotations?.[key] === undefined) object.metadata.addAnnotation(key, value);
      return object;
    },
  });
}
