import { annotationKey, dnsLabel, labelKey, labelValue, objectName } from '../../../../definition/formats/names';
import { list, map, optional, required, string, object, type Properties } from '../../../../definition/shape/shape';
import type { ArgoCdMetadata, NamedMetadata } from './metadata';
import { finalizer } from './finalizer';
import { asWritten, type Texts } from './texts';

/** Labels, by texts that may be templates. Their keys may be, too. */
export const labelsShape = ({ format, text }: Texts) => map(format(labelKey), text(labelValue));
/** Annotations, in the same way. */
export const annotationsShape = ({ format, text }: Texts) => map(format(annotationKey), text());

const metadataProperties = {
  name: required(string(objectName)),
  namespace: optional(string(dnsLabel)),
  labels: optional(labelsShape(asWritten)),
  annotations: optional(annotationsShape(asWritten)),
  finalizers: optional(list(string(finalizer))),
} satisfies Properties<ArgoCdMetadata>;

/** The metadata of an object. */
export const metadataShape = object<ArgoCdMetadata>('metadata', metadataProperties);

/** The metadata of an object whose name Argo CD decides. */
export const namedMetadataShape = object<NamedMetadata>('metadata', { ...metadataProperties, name: optional(string(objectName)) });
