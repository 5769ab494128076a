import { annotationKey, labelKey, labelValue } from '../formats/names';
import { reservedMetadata, unlessReserved, type ReservedKey } from '../formats/reserved-metadata';
import { map, object, optional, string } from '../shape/shape';
import type { NamespaceMetadataDefinition } from './namespace-definition';

/** Keys that others set on namespaces. */
const reserved: readonly ReservedKey[] = [
  ['pod-security.kubernetes.io/', "the standard of a namespace follows from the 'podSecurity' of the services in it"],
  ['kubernetes.io/metadata.name', 'Kubernetes sets it, and network policies find the namespace by it'],
  ...reservedMetadata,
];

/** See {@link NamespaceMetadataDefinition}. */
export const namespaceMetadataShape = object<NamespaceMetadataDefinition>('labels and annotations', {
  labels: optional(map(unlessReserved(reserved, labelKey), string(labelValue))),
  annotations: optional(map(unlessReserved(reserved, annotationKey), string())),
});
