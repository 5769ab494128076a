import { filledList, list, oneOf, map, optional, required, string, object } from '../../../../definition/shape/shape';
import type { LabelRequirement, LabelSelector, LabelValues } from './label-selector';
import { type Texts } from './texts';

/**
 * A label selector. Keys and values are not checked as labels, because Argo CD also selects by values that are not labels, such as the URL
 * of a cluster.
 */
export const labelSelectorShape = (texts: Texts) =>
  object<LabelSelector>('a selector', {
    matchLabels: optional(map(() => undefined, string())),
    matchExpressions: optional(list(labelRequirementShape(texts))),
  });

/** A condition on one label. */
const labelRequirementShape = ({ text, choice }: Texts) =>
  object<LabelRequirement>('a requirement', {
    key: required(text()),
    operator: required(choice('In', 'NotIn', 'Exists', 'DoesNotExist')),
    values: optional(list(text())),
  });

/** A condition on a label of an Application, in a step of a rolling sync. */
export const labelValuesShape = object<LabelValues>('a requirement', {
  key: required(string()),
  operator: required(oneOf('In', 'NotIn')),
  values: required(filledList(string())),
});
