/** Labels and annotations of everything that is generated for a service. */
export interface MetadataDefinition {
  /**
   * Labels of all objects of the service, and of its pods, for example a cost centre. Pods are replaced when they change. Pods of a Job do
   * not get them, because a Job with other pods runs again; neither do claims of a StatefulSet, whose templates cannot be changed, and objects
   * that `extend` adds. They never select pods. `podLabels`, and labels of a single object, override them.
   *
   * @default - only the labels that select pods, or say which service an object is part of
   */
  readonly labels?: { readonly [label: string]: string | null };
  /**
   * Annotations of all objects of the service, except those that `extend` adds. Pods do not get them, because they would be replaced at each
   * change; see `podAnnotations`. Annotations of a single object, such as `service.annotations`, override them.
   *
   * @default - none
   */
  readonly annotations?: { readonly [annotation: string]: string | null };
}
