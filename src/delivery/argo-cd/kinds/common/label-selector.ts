/**
 * Selects objects by their labels. All conditions must match.
 *
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#label-selectors
 */
export interface LabelSelector {
  /** @default - any */
  readonly matchLabels?: Readonly<Record<string, string>>;
  /** @default - any */
  readonly matchExpressions?: readonly LabelRequirement[];
}

/** A condition on one label. */
export type LabelRequirement = LabelValues | LabelPresence;

/** A label that must, or must not, have one of some values. */
export interface LabelValues {
  readonly key: string;
  readonly operator: 'In' | 'NotIn';
  readonly values: readonly string[];
}

/** A label that must, or must not, exist. */
export interface LabelPresence {
  readonly key: string;
  readonly operator: 'Exists' | 'DoesNotExist';
  readonly values?: readonly never[];
}
