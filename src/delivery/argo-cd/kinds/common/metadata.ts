/** Metadata of an object that Argo CD reads. */
export interface ArgoCdMetadata {
  readonly name: string;
  /**
   * That of Argo CD, unless it has been told of others.
   *
   * @default - the chart's
   */
  readonly namespace?: string;
  /** @default - none */
  readonly labels?: Readonly<Record<string, string>>;
  /** @default - none */
  readonly annotations?: Readonly<Record<string, string>>;
  /**
   * What is to be done before the object is gone: `resources-finalizer.argocd.argoproj.io` takes along what an Application deployed, and keeps a
   * project for as long as an Application uses it.
   *
   * @default - nothing
   * @see https://argo-cd.readthedocs.io/en/stable/user-guide/app_deletion/
   */
  readonly finalizers?: readonly string[];
}

/** Metadata of an object whose name Argo CD decides. */
export interface NamedMetadata extends Omit<ArgoCdMetadata, 'name'> {
  /** @default - the name that Argo CD looks for */
  readonly name?: string;
}
