import { annotationKey, labelKey, labelValue, namespaceName, objectName } from '../../../../definition/formats/names';
import { list, map, optional, required, string, object, type Properties } from '../../../../definition/shape/shape';
import type { ArgoCdMetadata, NamedMetadata } from './metadata';
import { finalizer } from './finalizer';
import { asWritten, type Texts } from './texts';

/** Labels. Keys and values may be templates. */
export const labelsShape = ({ format, text }: Texts) => map(format(labelKey), text(labelValue));
/** Annotations. Keys and values may be templates. */
export const annotationsShape = ({ format, text }: Texts) => map(format(annotationKey), text());

const metadataProperties = {
  name: required(string(objectName)),
  namespace: optional(string(namespaceName)),
  labels: optional(labelsShape(asWritten)),
  annotations: optional(annotationsShape(asWritten)),
  finalizers: optional(list(string(finalizer))),
} satisfies Properties<ArgoCdMetadata>;

export const metadataShape = object<ArgoCdMetadata>('metadata', metadataProperties);

/** Metadata of an object whose name is fixed in Argo CD. */
export const namedMetadataShape = object<NamedMetadata>('metadata', { ...metadataProperties, name: optional(string(objectName)) });
