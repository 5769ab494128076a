import { dnsLabel, objectName } from '../../../../definition/formats/names';
import { list, optional, required, type ObjectShape } from '../../../../definition/shape/shape';
import type { ApplicationTemplate, ApplicationTemplateMetadata, ApplicationTemplateOverride } from './template';
import { applicationSpecShape } from '../application/shape';
import { finalizer } from '../common/finalizer';
import { annotationsShape, labelsShape } from '../common/metadata-shape';
import { asTemplate, shapeOf } from '../common/shape-of';

const { text } = asTemplate;

const metadata = shapeOf<ApplicationTemplateMetadata>('metadata', {
  name: required(text(objectName)),
  namespace: optional(text(dnsLabel)),
  labels: optional(labelsShape(asTemplate)),
  annotations: optional(annotationsShape(asTemplate)),
  finalizers: optional(list(text(finalizer))),
});

const spec = applicationSpecShape(asTemplate);

/** See {@link ApplicationTemplate}. */
export const applicationTemplateShape = shapeOf<ApplicationTemplate>('a template', {
  metadata: required(metadata),
  spec: required(spec),
});

/** See {@link ApplicationTemplateOverride}. */
export const templateOverrideShape = shapeOf<ApplicationTemplateOverride>('a template', {
  metadata: required({
    ...metadata,
    properties: { ...metadata.properties, name: optional(metadata.properties.name!.shape) },
  } satisfies ObjectShape),
  spec: required(spec),
});
