import { labelValue } from '../formats/names';
import { serviceAnnotationKey, serviceLabelKey } from '../formats/reserved-metadata';
import { map, optional, string, type Properties } from '../shape/shape';
import type { MetadataDefinition } from './metadata-definition';

/** See {@link MetadataDefinition}. */
export const metadataProperties = {
  labels: optional(map(serviceLabelKey, string(labelValue))),
  annotations: optional(map(serviceAnnotationKey, string())),
} satisfies Properties<MetadataDefinition>;
