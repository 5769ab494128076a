import { dnsLabel, objectName } from '../../../../definition/formats/names';
import { list, optional, required, type ObjectShape } from '../../../../definition/shape/shape';
import type { ApplicationTemplate, ApplicationTemplateMetadata, ApplicationTemplateOverride } from '../application-template';
import { applicationSpecShape } from './application-shape';
import { finalizer } from './finalizer';
import { annotationsShape, labelsShape } from './metadata-shape';
import { asTemplate, shapeOf } from './shape-of';

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
