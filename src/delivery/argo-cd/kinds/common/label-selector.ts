/**
 * Which objects, by their labels. All that is said must be true.
 *
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#label-selectors
 */
export interface LabelSelector {
  /** @default - any */
  readonly matchLabels?: Readonly<Record<string, string>>;
  /** @default - any */
  readonly matchExpressions?: readonly LabelRequirement[];
}

/** What is asked of one label. */
export type LabelRequirement = LabelValues | LabelPresence;

/** A label that has, or has not, one of some values. */
export interface LabelValues {
  readonly key: string;
  readonly operator: 'In' | 'NotIn';
  readonly values: readonly string[];
}

/** A label that is there, or is not. */
export interface LabelPresence {
  readonly key: string;
  readonly operator: 'Exists' | 'DoesNotExist';
  readonly values?: readonly never[];
}
