import { namespaceName, objectName } from '../../../../definition/formats/names';
import { list, optional, required, type Properties, object } from '../../../../definition/shape/shape';
import type { ApplicationTemplate, ApplicationTemplateMetadata, ApplicationTemplateOverride } from './template';
import { applicationProperties, applicationSpecShape, destinationProperties, otherSourcesProperties } from '../application/shape';
import { applicationSourceProperties } from '../application/source-shape';
import { finalizer } from '../common/finalizer';
import { annotationsShape, labelsShape } from '../common/metadata-shape';
import { asTemplate } from '../common/texts';

const { text } = asTemplate;

const metadata = {
  name: required(text(objectName)),
  namespace: optional(text(namespaceName)),
  labels: optional(labelsShape(asTemplate)),
  annotations: optional(annotationsShape(asTemplate)),
  finalizers: optional(list(text(finalizer))),
} satisfies Properties<ApplicationTemplateMetadata>;

/** See {@link ApplicationTemplate}. */
export const applicationTemplateShape = object<ApplicationTemplate>('a template', {
  metadata: required(object<ApplicationTemplateMetadata>('metadata', metadata)),
  spec: required(applicationSpecShape(asTemplate)),
});

/** See {@link ApplicationTemplateOverride}. */
export const templateOverrideShape = object<ApplicationTemplateOverride>('a template', {
  metadata: required(object<Partial<ApplicationTemplateMetadata>>('metadata', { ...metadata, name: optional(metadata.name.shape) })),
  spec: required(
    object<ApplicationTemplateOverride['spec']>('the spec of an Application', {
      ...applicationProperties(asTemplate),
      destination: required(object<ApplicationTemplateOverride['spec']['destination']>('a destination', destinationProperties(asTemplate))),
      source: optional(
        object<NonNullable<ApplicationTemplateOverride['spec']['source']>>('a source', applicationSourceProperties(asTemplate)),
      ),
      ...otherSourcesProperties(asTemplate),
    }),
  ),
});
