/** What namespaces carry beside the labels of Pod Security. A map is merged with what counts less, and `null` switches an entry of it off. */
export interface NamespaceMetadataDefinition {
  /** Labels by key. Those of Pod Security and those that Kubernetes and Argo CD set are refused: see `podSecurity` of services. @default - none */
  readonly labels?: { readonly [label: string]: string | null };
  /** Annotations by key. @default - none */
  readonly annotations?: { readonly [annotation: string]: string | null };
}
