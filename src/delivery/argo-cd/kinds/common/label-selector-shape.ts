import { filledList, list, oneOf, map, optional, required, string, object } from '../../../../definition/shape/shape';
import type { LabelRequirement, LabelSelector, LabelValues } from './label-selector';
import { type Texts } from './texts';

/**
 * A selector of labels. Its keys and values are not held to the form of labels, because Argo CD also selects by what is no label, such as a
 * cluster's URL.
 */
export const labelSelectorShape = (texts: Texts) =>
  object<LabelSelector>('a selector', {
    matchLabels: optional(map(() => undefined, string())),
    matchExpressions: optional(list(labelRequirementShape(texts))),
  });

/** What is asked of one label. */
const labelRequirementShape = ({ text, choice }: Texts) =>
  object<LabelRequirement>('a requirement', {
    key: required(text()),
    operator: required(choice('In', 'NotIn', 'Exists', 'DoesNotExist')),
    values: optional(list(text())),
  });

/** What is asked of the label of an Application, by a step of a rolling sync. */
export const labelValuesShape = object<LabelValues>('a requirement', {
  key: required(string()),
  operator: required(oneOf('In', 'NotIn')),
  values: required(filledList(string())),
});
