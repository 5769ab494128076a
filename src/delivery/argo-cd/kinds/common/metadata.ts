/** Metadata of an object that Argo CD reads. */
export interface ArgoCdMetadata {
  readonly name: string;
  /** Namespace of Argo CD, unless Argo CD also reads others. @default - the chart's */
  readonly namespace?: string;
  /** @default - none */
  readonly labels?: Readonly<Record<string, string>>;
  /** @default - none */
  readonly annotations?: Readonly<Record<string, string>>;
  /**
   * What must happen before the object is deleted. `resources-finalizer.argocd.argoproj.io` on an Application deletes what it deployed; on
   * a project, it keeps the project while an Application uses it.
   *
   * @default - none
   * @see https://argo-cd.readthedocs.io/en/stable/user-guide/app_deletion/
   */
  readonly finalizers?: readonly string[];
}

/** Metadata of an object whose name Argo CD decides. */
export interface NamedMetadata extends Omit<ArgoCdMetadata, 'name'> {
  /** @default - the name that Argo CD looks for */
  readonly name?: string;
}
