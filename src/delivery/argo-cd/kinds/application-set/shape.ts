import { jsonPointer } from '../../../../definition/formats/json-pointer';
import { annotationKey, labelKey } from '../../../../definition/formats/names';
import { atLeast, countOrPercentage } from '../../../../definition/formats/numbers';
import {
  boolean,
  filledList,
  list,
  number,
  oneOf,
  optional,
  required,
  string,
  union,
  object,
  stringAs,
} from '../../../../definition/shape/shape';
import type {
  ApplicationSetProps,
  ApplicationSetSpec,
  ApplicationSetStrategy,
  ApplicationSetSyncPolicy,
  IgnoredApplicationDifference,
  RollingSyncStep,
  RollingSyncStrategy,
} from './props';
import { applicationTemplateShape } from './template-shape';
import { generatorShape } from './generators-shape';
import { labelValuesShape } from '../common/label-selector-shape';
import { metadataShape } from '../common/metadata-shape';
import { filled } from '../common/text-formats';

const step = object<RollingSyncStep>('a step', {
  matchExpressions: optional(list(labelValuesShape)),
  maxUpdate: optional(union(number(atLeast(0)), stringAs<`${number}%`>(countOrPercentage))),
});

const strategy = object<ApplicationSetStrategy>('a strategy', {
  type: optional(oneOf('AllAtOnce', 'RollingSync')),
  rollingSync: optional(object<RollingSyncStrategy['rollingSync']>('steps', { steps: required(filledList(step)) })),
  deletionOrder: optional(oneOf('AllAtOnce', 'Reverse')),
});

const difference = object<IgnoredApplicationDifference>('a difference', {
  name: optional(string()),
  jsonPointers: optional(list(string(jsonPointer))),
  jqPathExpressions: optional(list(string(filled('an expression of jq')))),
});

const spec = object<ApplicationSetSpec>('the spec of an ApplicationSet', {
  goTemplate: optional(boolean()),
  goTemplateOptions: optional(list(oneOf('missingkey=default', 'missingkey=invalid', 'missingkey=zero', 'missingkey=error'))),
  generators: required(filledList(generatorShape)),
  template: required(applicationTemplateShape),
  templatePatch: optional(string()),
  syncPolicy: optional(
    object<ApplicationSetSyncPolicy>('a policy', {
      applicationsSync: optional(oneOf('create-only', 'create-update', 'create-delete', 'sync')),
      preserveResourcesOnDeletion: optional(boolean()),
    }),
  ),
  strategy: optional(strategy),
  ignoreApplicationDifferences: optional(list(difference)),
  preservedFields: optional(
    object<NonNullable<ApplicationSetSpec['preservedFields']>>('fields', {
      annotations: optional(list(string(annotationKey))),
      labels: optional(list(string(labelKey))),
    }),
  ),
  applyNestedSelectors: optional(boolean()),
});

/** See {@link ApplicationSetProps}. */
export const applicationSetShape = object<ApplicationSetProps>('an ApplicationSet', {
  metadata: required(metadataShape),
  spec: required(spec),
});
