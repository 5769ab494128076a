/** Labels and annotations of namespaces, in addition to the labels of Pod Security. Maps are merged; `null` removes an entry. */
export interface NamespaceMetadataDefinition {
  /**
   * Labels by key. Labels of Pod Security, and labels that Kubernetes and Argo CD set, are not allowed; see `podSecurity` of services.
   *
   * @default - none
   */
  readonly labels?: { readonly [label: string]: string | null };
  /** Annotations by key. @default - none */
  readonly annotations?: { readonly [annotation: string]: string | null };
}
