import { labelKey, labelValue, namespaceName, objectName } from '../formats/names';
import { between } from '../formats/numbers';
import { filledList, list, map, number, oneOf, optional, required, string, type ObjectShape, type Property } from '../shape/shape';

/** An object in Kubernetes' own form. No interface describes it, because it is passed on as it is. */
const fields = (what: string, properties: Readonly<Record<string, Property>>): ObjectShape<Readonly<Record<string, unknown>>> => ({
  kind: 'object',
  what,
  properties,
});

const weight = required(number(between(1, 100)));

const labelSelector = fields('a label selector', {
  matchLabels: optional(map(labelKey, string(labelValue))),
  matchExpressions: optional(
    list(
      fields('an expression', {
        key: required(string(labelKey)),
        operator: required(oneOf('In', 'NotIn', 'Exists', 'DoesNotExist')),
        values: optional(list(string(labelValue))),
      }),
    ),
  ),
});

const nodeSelectorTerm = fields('a term', {
  matchExpressions: optional(
    list(
      fields('an expression', {
        key: required(string(labelKey)),
        operator: required(oneOf('In', 'NotIn', 'Exists', 'DoesNotExist', 'Gt', 'Lt')),
        values: optional(list(string(labelValue))),
      }),
    ),
  ),
  matchFields: optional(
    list(
      fields('an expression', {
        key: required(oneOf('metadata.name')),
        operator: required(oneOf('In', 'NotIn')),
        values: optional(list(string(objectName))),
      }),
    ),
  ),
});

const podAffinityTerm = fields('a term', {
  topologyKey: required(string(labelKey)),
  labelSelector: optional(labelSelector),
  namespaces: optional(list(string(namespaceName))),
  namespaceSelector: optional(labelSelector),
  matchLabelKeys: optional(list(string(labelKey))),
  mismatchLabelKeys: optional(list(string(labelKey))),
});

const podAffinity = fields('the affinity to pods', {
  requiredDuringSchedulingIgnoredDuringExecution: optional(list(podAffinityTerm)),
  preferredDuringSchedulingIgnoredDuringExecution: optional(
    list(fields('a preference', { podAffinityTerm: required(podAffinityTerm), weight })),
  ),
});

/**
 * Kubernetes' own form, so that misspelled fields are found, which Kubernetes would reject.
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#Affinity
 */
export const affinityShape = fields('an affinity', {
  nodeAffinity: optional(
    fields('the affinity to nodes', {
      requiredDuringSchedulingIgnoredDuringExecution: optional(
        fields('what a node must have', { nodeSelectorTerms: required(filledList(nodeSelectorTerm)) }),
      ),
      preferredDuringSchedulingIgnoredDuringExecution: optional(
        list(fields('a preference', { preference: required(nodeSelectorTerm), weight })),
      ),
    }),
  ),
  podAffinity: optional(podAffinity),
  podAntiAffinity: optional(podAffinity),
});
