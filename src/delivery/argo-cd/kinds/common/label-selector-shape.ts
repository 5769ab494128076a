import { list, map, optional, required, string } from '../../../../definition/shape/shape';
import type { LabelRequirement, LabelSelector, LabelValues } from './label-selector';
import { shapeOf, type Texts } from './shape-of';

/**
 * A selector of labels. Its keys and values are not held to the form of labels, because Argo CD also selects by what is no label, such as a
 * cluster's URL.
 */
export const labelSelectorShape = (texts: Texts) =>
  shapeOf<LabelSelector>('a selector', {
    matchLabels: optional(map(() => undefined, string())),
    matchExpressions: optional(list(labelRequirementShape(texts, 'In', 'NotIn', 'Exists', 'DoesNotExist'))),
  });

/** What is asked of one label. */
const labelRequirementShape = ({ text, choice }: Texts, ...operators: string[]) =>
  shapeOf<LabelRequirement>('a requirement', {
    key: required(text()),
    operator: required(choice(...operators)),
    values: optional(list(text())),
  });

/** What is asked of the label of an Application, by a step of a rolling sync. */
export const labelValuesShape = shapeOf<LabelValues>('a requirement', {
  key: required(string()),
  operator: required({ kind: 'string', oneOf: ['In', 'NotIn'] }),
  values: required({ kind: 'list', items: string(), filled: true }),
});
