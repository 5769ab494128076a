import { annotationKey, labelKey, labelValue } from '../formats/names';
import { reservedOnNamespaces, unlessReserved } from '../formats/reserved-metadata';
import { map, object, optional, string } from '../shape/shape';
import type { NamespaceMetadataDefinition } from './namespace-definition';

/** See {@link NamespaceMetadataDefinition}. */
export const namespaceMetadataShape = object<NamespaceMetadataDefinition>('labels and annotations', {
  labels: optional(map(unlessReserved(reservedOnNamespaces, labelKey), string(labelValue))),
  annotations: optional(map(unlessReserved(reservedOnNamespaces, annotationKey), string())),
});
