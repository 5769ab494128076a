import { annotationKey, dnsLabel, labelKey, labelValue, objectName } from '../../../../definition/formats/names';
import { list, map, optional, required, string, type ObjectShape } from '../../../../definition/shape/shape';
import type { ArgoCdMetadata } from './metadata';
import { finalizer } from './finalizer';
import { asWritten, shapeOf, type Texts } from './shape-of';

/** Labels, by texts that may be templates. Their keys may be, too. */
export const labelsShape = ({ format, text }: Texts) => map(format(labelKey), text(labelValue));
/** Annotations, in the same way. */
export const annotationsShape = ({ format, text }: Texts) => map(format(annotationKey), text());

/** The metadata of an object. */
export const metadataShape = shapeOf<ArgoCdMetadata>('metadata', {
  name: required(string(objectName)),
  namespace: optional(string(dnsLabel)),
  labels: optional(labelsShape(asWritten)),
  annotations: optional(annotationsShape(asWritten)),
  finalizers: optional(list(string(finalizer))),
});

/** The metadata of an object whose name Argo CD decides. */
export const namedMetadataShape: ObjectShape = {
  ...metadataShape,
  properties: { ...metadataShape.properties, name: optional(string(objectName)) },
};
